package io.forewarm.replay.warm;

import io.forewarm.replay.trace.Calendar;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The rule of desktop pools, for each user: on a weekday, warm between the earliest and the latest first request that
 * the same weekday had in the last three weeks, else in the last seven, if at least two had one; else the schedule.
 *
 * @param leadMinutes how much before that window; a start-up time goes on top
 * @param keepAliveMinutes how long after each request besides
 * @param schedule what to do about users of whom too little is known
 */
record WeekdayWindow(
        Calendar calendar, double leadMinutes, double keepAliveMinutes, double startUpMinutes, Schedule schedule)
        implements WindowPolicy {

    private static final int MINUTES_PER_DAY = 1440;
    private static final int DAYS_PER_WEEK = 7;
    private static final int[] WEEKS = {3, 7};

    /**
     * A part of the day, in minutes since midnight on the wall.
     *
     * @param from first minute, inclusive
     * @param to last minute, inclusive
     */
    record Hours(int from, int to) {}

    /** What holds on Mondays to Fridays for users without a window of their own; empty for nothing. */
    record Schedule(Optional<Hours> workingHours) {

        static final Schedule NONE = new Schedule(Optional.empty());

        private Optional<Hours> on(int day) {
            // 1970-01-01 was a Thursday.
            boolean weekend = Math.floorMod(day + 3, DAYS_PER_WEEK) >= 5;
            return weekend ? Optional.empty() : workingHours;
        }
    }

    @Override
    public Keeper keeper() {
        return new Diary();
    }

    /** Minutes on the wall since 1970-01-01T00:00 there. */
    static int wallMinute(Calendar calendar, int minute) {
        return Math.toIntExact(Math.floorDiv(calendar.localSeconds(60L * minute), 60));
    }

    private final class Diary implements Keeper {

        /** Minute of the first request of each day. */
        private final Map<Integer, Integer> firstRequests = new HashMap<>();

        private int last;

        @Override
        public void request(int minute) {
            int wall = wallMinute(calendar, minute);
            firstRequests.putIfAbsent(Math.floorDiv(wall, MINUTES_PER_DAY), Math.floorMod(wall, MINUTES_PER_DAY));
            last = minute;
        }

        @Override
        public void keep(Silence silence) {
            if (keepAliveMinutes > 0 && !silence.warm(0, keepAliveMinutes)) {
                return;
            }
            int wall = wallMinute(calendar, last);
            boolean more = true;
            for (int day = Math.floorDiv(wall, MINUTES_PER_DAY); more; day++) {
                int midnight = age(wall, day);
                var hours = window(day);
                more = hours.isPresent()
                        ? warm(silence, midnight, hours.get())
                        : silence.warm(midnight + MINUTES_PER_DAY, Double.NEGATIVE_INFINITY);
            }
        }

        /** Minutes from the request to that day's midnight, which a change of clocks may have moved. */
        private int age(int wall, int day) {
            int plain = day * MINUTES_PER_DAY - wall;
            int moved = wallMinute(calendar, last + plain) - (wall + plain);
            return plain - moved;
        }

        private boolean warm(Silence silence, int midnight, Hours hours) {
            double from = Math.max(0, midnight + hours.from - leadMinutes - startUpMinutes);
            return silence.warm(from, midnight + hours.to);
        }

        private Optional<Hours> window(int day) {
            for (int weeks : WEEKS) {
                int found = 0;
                int from = Integer.MAX_VALUE;
                int to = Integer.MIN_VALUE;
                for (int week = 1; week <= weeks; week++) {
                    int first = firstRequests.getOrDefault(day - week * DAYS_PER_WEEK, -1);
                    if (first >= 0) {
                        found++;
                        from = Math.min(from, first);
                        to = Math.max(to, first);
                    }
                }
                if (found >= 2) {
                    return Optional.of(new Hours(from, to));
                }
            }
            return schedule.on(day);
        }
    }
}
