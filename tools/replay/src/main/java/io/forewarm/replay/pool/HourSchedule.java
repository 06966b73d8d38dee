package io.forewarm.replay.pool;

import java.util.List;

/**
 * For each hour of the week a quantile of how many claims came during a start-up time, over that hour's past; over all
 * hours' until the hour has a past. Decided at the beginning of each hour.
 */
record HourSchedule(Claims claims, int startUpMinutes, List<Double> knobs) implements PoolPolicy {

    private static final int MOST = 128;

    @Override
    public String name() {
        return "hour-of-week quantile";
    }

    @Override
    public Plan plan(int bundle, double knob) {
        var series = new Series(claims);
        var windows = Windows.of(claims.perMinute(bundle));
        var wanted = new short[claims.endMinute() + 1];
        var hours = new int[169][MOST];
        int now = -1;
        for (int minute = claims.beginMinute(); minute < wanted.length; minute++) {
            int hour = series.hourOfWeek(minute);
            wanted[minute] = hour == now ? wanted[minute - 1] : (short) quantile(hours, hour, knob);
            now = hour;
            int count = Math.min(MOST - 1, windows.last(startUpMinutes, minute + 1));
            hours[hour][count]++;
            hours[168][count]++;
        }
        return minute -> wanted[minute];
    }

    private static int quantile(int[][] hours, int hour, double knob) {
        int number = quantile(hours[hour], knob);
        return number >= 0 ? number : Math.max(0, quantile(hours[168], knob));
    }

    private static int quantile(int[] counts, double share) {
        long all = 0;
        for (int count : counts) {
            all += count;
        }
        long sum = 0;
        for (int number = 0; number < counts.length; number++) {
            sum += counts[number];
            if (all > 0 && sum >= share * all) {
                return number;
            }
        }
        return -1;
    }
}
