package io.forewarm.replay.trace;

/**
 * One thing that a user asked for.
 *
 * @param user the log's number of the user; {@link #UNKNOWN} where it has none, which counts as one user of its own
 * @param submitSeconds when it was asked for, in seconds since the log's start; at least 0
 * @param waitSeconds how long it waited for its start, or {@link #UNKNOWN}
 * @param runSeconds how long it ran, or {@link #UNKNOWN}
 * @param processors how many were asked for (else how many it got), or {@link #UNKNOWN}
 * @param memoryKilobytes asked for, per processor, or {@link #UNKNOWN}
 * @param requestedSeconds how long the user thought it would run, or {@link #UNKNOWN}
 * @param kind what it is
 * @param outcome how it ended
 */
public record Job(
        int user,
        long submitSeconds,
        long waitSeconds,
        long runSeconds,
        int processors,
        long memoryKilobytes,
        long requestedSeconds,
        JobKind kind,
        Outcome outcome) {

    /** How a job ended, as far as its user cares. */
    public enum Outcome {
        /** It did what it was for. */
        COMPLETED,
        /** It failed, or was cancelled. */
        BROKEN,
        /** The log does not say, or it is one part of something that went on. */
        UNKNOWN
    }

    /** The log does not say. */
    public static final int UNKNOWN = -1;

    public Job {
        if (submitSeconds < 0) {
            throw new IllegalArgumentException("submitSeconds must be >= 0: " + submitSeconds);
        }
    }

    /** When it ended, in seconds since the log's start; {@link #UNKNOWN} where wait or run are. */
    public long endSeconds() {
        return waitSeconds < 0 || runSeconds < 0 ? UNKNOWN : submitSeconds + waitSeconds + runSeconds;
    }
}
