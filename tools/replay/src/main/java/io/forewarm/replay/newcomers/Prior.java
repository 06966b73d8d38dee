package io.forewarm.replay.newcomers;

/** What stands in for what is not known of a user yet. */
enum Prior {
    /** What everybody of the tenant does. */
    TENANT,
    /** Besides, what those do who are believed to be of the same kind: the running service's circles. */
    PERSONA
}
