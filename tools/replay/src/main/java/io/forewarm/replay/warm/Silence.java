package io.forewarm.replay.warm;

/** The time between two requests of a user, and how much of it the unit was warm. Reused from silence to silence. */
final class Silence {

    private double gap;
    private double from;
    private double to;
    private double idleMinutes;
    private double readyAt;

    /** Starts over with a silence of that length. */
    void begin(double gapMinutes) {
        gap = gapMinutes;
        from = Double.NaN;
        to = Double.NEGATIVE_INFINITY;
        idleMinutes = 0;
        readyAt = Double.POSITIVE_INFINITY;
    }

    /**
     * The unit is warm from one age to another, both included. Stretches come in order of their beginnings and may
     * touch or overlap.
     *
     * @return whether later stretches still matter
     */
    boolean warm(double fromMinutes, double toMinutes) {
        if (fromMinutes > gap) {
            return false;
        }
        if (toMinutes < fromMinutes) {
            return true;
        }
        if (fromMinutes > to) {
            from = fromMinutes;
            to = fromMinutes;
        }
        idleMinutes += Math.max(0, Math.min(gap, toMinutes) - to);
        to = Math.max(to, toMinutes);
        if (to >= gap) {
            readyAt = from;
        }
        return to < gap;
    }

    /** Whether the request met it warm: ready since at least the start-up time, or never cooled down. */
    boolean isHit(double startUpMinutes) {
        return readyAt == 0 || readyAt + startUpMinutes <= gap;
    }

    double idleMinutes() {
        return idleMinutes;
    }
}
