package io.forewarm.replay.pool;

/** What is known about a bundle's claims at the beginning of each minute, in claims a minute. */
final class Series {

    private static final int WEEK_HOURS = 168;

    /** Minutes of the overall rate that the belief in even hours is worth. */
    private static final double EVEN_MINUTES = 60;

    private final Claims claims;

    Series(Claims claims) {
        this.claims = claims;
    }

    int hourOfWeek(int minute) {
        long hours = Math.floorDiv(claims.trace().calendar().localSeconds(60L * minute), 3600L);
        return (int) Math.floorMod(hours, (long) WEEK_HOURS);
    }

    /** Mean of the same hour of the week so far, shrunk to the mean of all. */
    float[] usual(int bundle) {
        int[] perMinute = claims.perMinute(bundle);
        var usual = new float[perMinute.length];
        var counts = new double[WEEK_HOURS];
        var seen = new double[WEEK_HOURS];
        double all = 0;
        for (int minute = claims.beginMinute(); minute < usual.length; minute++) {
            int hour = hourOfWeek(minute);
            double even = minute == claims.beginMinute() ? 0 : all / (minute - claims.beginMinute());
            usual[minute] = (float) ((counts[hour] + EVEN_MINUTES * even) / (seen[hour] + EVEN_MINUTES));
            counts[hour] += perMinute[minute];
            seen[hour]++;
            all += perMinute[minute];
        }
        return usual;
    }

    /** An exponential mean of the minutes before. */
    float[] recent(int bundle, double halfLifeMinutes) {
        int[] perMinute = claims.perMinute(bundle);
        var recent = new float[perMinute.length];
        double keep = Math.pow(0.5, 1 / halfLifeMinutes);
        double mean = 0;
        for (int minute = 0; minute < recent.length; minute++) {
            recent[minute] = (float) mean;
            mean = keep * mean + (1 - keep) * perMinute[minute];
        }
        return recent;
    }

    /** Both, half and half, times a factor. */
    float[] blended(int bundle, double halfLifeMinutes, double factor) {
        var usual = usual(bundle);
        var recent = recent(bundle, halfLifeMinutes);
        for (int minute = 0; minute < usual.length; minute++) {
            usual[minute] = (float) (factor * (usual[minute] + recent[minute]) / 2);
        }
        return usual;
    }

    static float[] times(float[] series, double factor) {
        for (int minute = 0; minute < series.length; minute++) {
            series[minute] *= (float) factor;
        }
        return series;
    }
}
