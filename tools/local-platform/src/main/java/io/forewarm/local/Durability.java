package io.forewarm.local;

/** What a local PostgreSQL promises about committed data. */
public enum Durability {

    /** A commit is on disk before it is reported, as in production. */
    SAFE,

    /**
     * A commit survives the end of the process but not of the machine. Meant for tests, whose data nobody misses:
     * commits no longer wait for the disk.
     */
    FAST
}
