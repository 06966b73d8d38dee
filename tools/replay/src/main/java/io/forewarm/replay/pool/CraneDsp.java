package io.forewarm.replay.pool;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Crane's DSP prediction of how many claims come during a start-up time, for the hour ahead, times a factor, which is
 * the knob. A model of the last 15 days is made every 12 hours; where it finds no period of a day or a week, the
 * present counts.
 *
 * <p>Two things are simpler here: samples are the largest count of each ten minutes, and the height that a frequency
 * must exceed is what the permuted series would exceed once in a hundred by theory, instead of by a hundred
 * permutations.
 */
record CraneDsp(Claims claims, int startUpMinutes, List<Double> knobs, Map<Integer, float[]> forecasts)
        implements PoolPolicy {

    private static final int SAMPLE_MINUTES = 10;
    private static final int HOUR = 60 / SAMPLE_MINUTES;
    private static final int DAY = 24 * HOUR;
    private static final int WEEK = 7 * DAY;
    private static final int HISTORY = 15 * DAY;
    private static final double[] MARGINS = {1.01, 1.10, 1.15, 1.20};
    private static final double LEAST = 0.01;

    /** How few of the largest amplitudes are kept at least, and what is kept at any rate. */
    private record Filter(int items, double amplitude) {}

    private static final List<Filter> FILTERS = List.of(new Filter(3, 1.0), new Filter(50, 0.05));

    static CraneDsp of(Claims claims, int startUpMinutes, List<Double> knobs) {
        return new CraneDsp(claims, startUpMinutes, knobs, new HashMap<>());
    }

    @Override
    public String name() {
        return "Crane DSP";
    }

    @Override
    public Plan plan(int bundle, double knob) {
        var forecast = forecasts.computeIfAbsent(bundle, this::forecast);
        var windows = Windows.of(claims.perMinute(bundle));
        return minute -> Quantiles.roundedUp(
                knob * Math.max(windows.last(startUpMinutes, minute), forecast[minute - claims.splitMinute()]));
    }

    /** The largest forecast for the hour ahead of each minute that is scored. */
    private float[] forecast(int bundle) {
        double[] samples = samples(bundle);
        var forecast = new float[claims.endMinute() - claims.splitMinute() + 1];
        double[] period = {};
        int made = -1;
        for (int slot = 0; slot < forecast.length; slot++) {
            int now = (claims.splitMinute() + slot) / SAMPLE_MINUTES;
            if (made < 0 || now - made >= 12 * HOUR) {
                made = now;
                period = model(Arrays.copyOfRange(
                        samples, Math.max(claims.beginMinute() / SAMPLE_MINUTES, now - HISTORY), now));
            }
            for (int ahead = 0; ahead <= HOUR && period.length > 0; ahead++) {
                forecast[slot] = (float) Math.max(forecast[slot], period[(now - made + ahead) % period.length]);
            }
        }
        return forecast;
    }

    private double[] samples(int bundle) {
        var windows = Windows.of(claims.perMinute(bundle));
        var samples = new double[claims.endMinute() / SAMPLE_MINUTES + 1];
        for (int minute = 0; minute < claims.endMinute(); minute++) {
            int sample = minute / SAMPLE_MINUTES;
            samples[sample] = Math.max(samples[sample], windows.last(startUpMinutes, minute + 1));
        }
        return samples;
    }

    /** What the next period looks like; nothing where no period is found. */
    private static double[] model(double[] history) {
        int length = history.length >= 2 * WEEK ? history.length / WEEK * WEEK : history.length / DAY * DAY;
        if (length < 2 * DAY) {
            return new double[0];
        }
        double[] series = Arrays.copyOfRange(history, history.length - length, history.length);
        replaceOutliers(series);
        var period = period(series);
        return period.isEmpty() ? new double[0] : best(series, period.getAsInt());
    }

    private static void replaceOutliers(double[] series) {
        double[] sorted = series.clone();
        Arrays.sort(sorted);
        double least = sorted[(int) (0.001 * (sorted.length - 1))];
        double most = sorted[(int) Math.ceil(0.999 * (sorted.length - 1))];
        for (int i = 1; i < series.length; i++) {
            series[i] = series[i] < least || series[i] > most ? series[i - 1] : series[i];
        }
    }

    private static OptionalInt period(double[] series) {
        int n = series.length;
        double mean = Arrays.stream(series).average().orElse(0);
        double[] centred = Arrays.stream(series).map(value -> value - mean).toArray();
        double variance = Arrays.stream(centred).map(value -> value * value).sum() / n;
        if (variance == 0) {
            return OptionalInt.empty();
        }
        var spectrum = Spectrum.of(centred);
        double threshold = Math.sqrt(-n * variance * Math.log(1 - Math.pow(0.99, 2.0 / n)));
        double[] correlation = correlation(spectrum, n * variance);
        int best = 0;
        for (int k = 2; k <= n / 2; k++) {
            int period = Math.round((float) n / k);
            if (spectrum.amplitude(k) > threshold
                    && isPeak(correlation, period)
                    && (best == 0 || correlation[period] > correlation[best])) {
                best = period;
            }
        }
        return best == DAY || best == WEEK ? OptionalInt.of(best) : OptionalInt.empty();
    }

    private static double[] correlation(Spectrum spectrum, double scale) {
        var power = new double[spectrum.size()];
        for (int i = 0; i < power.length; i++) {
            power[i] = spectrum.amplitude(i) * spectrum.amplitude(i) / scale;
        }
        return new Spectrum(power, new double[power.length]).inverse();
    }

    private static boolean isPeak(double[] correlation, int period) {
        int reach = Math.min(4 * HOUR, period / 2);
        return reach >= 1
                && slope(correlation, period - reach, period) > 0
                && slope(correlation, period, period + reach) < 0;
    }

    /** Of the regression line from one place to another, both included. */
    private static double slope(double[] values, int from, int to) {
        double middle = (from + to) / 2.0;
        double sum = 0;
        for (int i = from; i <= to; i++) {
            sum += (i - middle) * values[Math.floorMod(i, values.length)];
        }
        return sum;
    }

    /** The filter and the margin that would have forecast the last period best. */
    private static double[] best(double[] series, int period) {
        double[] before = Arrays.copyOf(series, series.length - period);
        double[] last = Arrays.copyOfRange(series, series.length - period, series.length);
        double least = Double.POSITIVE_INFINITY;
        var best = FILTERS.getFirst();
        double margin = 1;
        for (var filter : FILTERS) {
            double[] known = lastPeriod(before, period, filter);
            for (double tried : MARGINS) {
                double error = error(known, last, tried);
                if (error < least) {
                    least = error;
                    best = filter;
                    margin = tried;
                }
            }
        }
        double[] forecast = lastPeriod(series, period, best);
        for (int i = 0; i < forecast.length; i++) {
            forecast[i] = Math.max(LEAST, forecast[i] * margin);
        }
        return forecast;
    }

    /** Relative, too little amplified; absolute where there was nothing. */
    private static double error(double[] forecast, double[] actual, double margin) {
        double sum = 0;
        for (int i = 0; i < actual.length; i++) {
            double guess = Math.max(LEAST, forecast[i] * margin);
            double error = actual[i] < 1e-3 ? Math.abs(guess - actual[i]) : Math.abs(guess - actual[i]) / actual[i];
            boolean tooLittle = actual[i] >= 1e-3 && guess < actual[i];
            sum += tooLittle ? -Math.log(1 - Math.min(error, 0.999)) / Math.log(1.25) : error;
        }
        return sum / actual.length;
    }

    /** The last period of the series without what is fast and faint. */
    private static double[] lastPeriod(double[] series, int period, Filter filter) {
        var spectrum = Spectrum.of(series);
        int n = series.length;
        double[] amplitudes = new double[n];
        for (int i = 0; i < n; i++) {
            amplitudes[i] = spectrum.amplitude(i) / n;
        }
        double[] sorted = amplitudes.clone();
        Arrays.sort(sorted);
        double cutOff = Math.min(
                Math.max(sorted[Math.max(0, n - 100)], filter.amplitude()), sorted[Math.max(0, n - filter.items())]);
        for (int i = 0; i < n; i++) {
            boolean fasterThanAnHour = Math.min(i, n - i) * (double) HOUR > n;
            if (amplitudes[i] < cutOff && fasterThanAnHour) {
                spectrum.real()[i] = 0;
                spectrum.imaginary()[i] = 0;
            }
        }
        double[] smooth = spectrum.inverse();
        return Arrays.copyOfRange(smooth, n - period, n);
    }
}
