package io.forewarm.replay.newcomers;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What {@code replay newcomers} found.
 *
 * @param trace name of the history
 * @param users who asked at least once
 * @param kinds how many are believed to be what, in the end
 * @param firstRequests requests of each that are scored
 * @param choice what they asked for
 * @param silences how many are scored: those before the second to the last of the first requests
 * @param warmth when they asked
 */
public record NewcomersReport(
        String trace,
        int users,
        Map<String, Long> kinds,
        int firstRequests,
        Means choice,
        int silences,
        List<Warmth> warmth) {

    /**
     * A difference, or a ratio, and where it lies in 95 % of the resamples.
     *
     * @param value with the prior of the persona against without
     */
    public record Difference(double value, double from, double to) {

        static final Difference UNKNOWN = new Difference(Double.NaN, Double.NaN, Double.NaN);

        @Override
        public String toString() {
            return "%+.4f [%+.4f, %+.4f]".formatted(value, from, to);
        }
    }

    /** Of what was asked for: log loss in nats and top-1, without and with. */
    public record Means(
            int requests,
            double logLossWithout,
            double logLossWith,
            Difference logLoss,
            double top1Without,
            double top1With,
            Difference top1) {}

    /**
     * Idle hours at one share of cold starts.
     *
     * @param ratio with over without
     */
    public record Warmth(double coldShare, double idleHoursWithout, double idleHoursWith, Difference ratio) {}

    /** As people read it. */
    public List<String> lines() {
        return Stream.of(
                        Stream.of(
                                "%s: the first %d requests of %d users".formatted(trace, firstRequests, users),
                                "",
                                "believed in the end: " + kinds,
                                "",
                                "what they asked for (%d requests)".formatted(choice.requests()),
                                "                without   with the persona's prior   difference [95 %]",
                                "  log loss      %-9.4f %-26.4f %s"
                                        .formatted(choice.logLossWithout(), choice.logLossWith(), choice.logLoss()),
                                "  top-1         %-9.4f %-26.4f %s"
                                        .formatted(choice.top1Without(), choice.top1With(), choice.top1()),
                                "",
                                "when they asked (%d silences): idle hours at equal shares of cold starts"
                                        .formatted(silences),
                                "  cold share    without   with                       ratio [95 %]"),
                        warmth.stream()
                                .map(each -> "  %-13.1f %-9.0f %-26.0f %s"
                                        .formatted(
                                                each.coldShare(),
                                                each.idleHoursWithout(),
                                                each.idleHoursWith(),
                                                each.ratio())))
                .flatMap(lines -> lines)
                .toList();
    }
}
