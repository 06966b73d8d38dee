package io.forewarm.replay.pool;

/** Counts of a series in stretches of minutes. Immutable. */
final class Windows {

    private final int[] before;

    private Windows(int[] before) {
        this.before = before;
    }

    static Windows of(int[] perMinute) {
        int[] before = new int[perMinute.length + 1];
        for (int minute = 0; minute < perMinute.length; minute++) {
            before[minute + 1] = before[minute] + perMinute[minute];
        }
        return new Windows(before);
    }

    /** How many from one minute up to another, which is not included; what lies outside of the series is empty. */
    int count(int from, int to) {
        return before[clamped(to)] - before[clamped(from)];
    }

    private int clamped(int minute) {
        return Math.clamp(minute, 0, before.length - 1);
    }

    /** How many in so many minutes before that one. */
    int last(int minutes, int minute) {
        return count(minute - minutes, minute);
    }
}
