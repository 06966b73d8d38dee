package io.forewarm.replay.curve;

/**
 * What one setting of a policy gives and takes.
 *
 * @param missShare share of requests that were not met by something warm; 0 to 1
 * @param idleHours warm time that nobody used
 */
public record Trade(double missShare, double idleHours) {

    /** What anybody can have: nothing warm, everything missed. */
    public static final Trade NOTHING = new Trade(1, 0);

    public Trade {
        if (!(missShare >= 0 && missShare <= 1) || !(idleHours >= 0)) {
            throw new IllegalArgumentException(
                    "missShare must be 0 to 1, idleHours >= 0: %s, %s".formatted(missShare, idleHours));
        }
    }
}
