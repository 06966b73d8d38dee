package io.forewarm.prediction.rhythm;

/** How something that was in use came to its end. */
public enum Ending {
    /** It did what it was for. */
    DONE,
    /** It failed, or its user broke it off; who sees that often tries again. */
    BROKEN,
    /** Nobody said. */
    UNKNOWN
}
