package io.forewarm.quickstart.playback;

/** Remembers, beyond the end of the process, what is done. */
public interface Journal {

    /** What is done so far. */
    Progress progress();

    /** Adds what came of the next step; when it returns, a kill no longer forgets it. */
    void add(Done done);
}
