package io.forewarm.replay.report;

import io.forewarm.replay.report.WarmReport.Row;
import io.forewarm.replay.warm.Curve;
import io.forewarm.replay.warm.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** A {@link WarmReport} as people read it. */
public final class WarmTable {

    private static final double[] SHOWN = {0.4, 0.2, 0.1};

    private WarmTable() {}

    public static List<String> lines(WarmReport report) {
        var lines = new ArrayList<String>();
        lines.add(report.history().title());
        lines.addAll(section(0, report.policies(), report.comparison()));
        for (var section : report.withStartUp()) {
            lines.addAll(section(section.startUpMinutes(), section.policies(), section.comparison()));
        }
        return lines;
    }

    private static List<String> section(double startUpMinutes, List<Curve> policies, List<Row> comparison) {
        return Stream.of(
                        Stream.of("", "start-up time %.0f min".formatted(startUpMinutes), ""),
                        Stream.of("  %-62s %9s %7s %7s %7s %11s"
                                .formatted("policy", "knob", "cold", "onset", "p75", "idle hours")),
                        policies.stream().flatMap(WarmTable::points),
                        Stream.of(
                                "",
                                "  %5s  %-58s %11s %11s %6s  %s"
                                        .formatted(
                                                "cold",
                                                "best other policy",
                                                "idle hours",
                                                "ours",
                                                "ratio",
                                                "our cold share at equal idle hours")),
                        comparison.stream().map(WarmTable::row))
                .flatMap(lines -> lines)
                .toList();
    }

    /** Of each curve the settings nearest to some cold shares. */
    private static Stream<String> points(Curve curve) {
        return java.util.Arrays.stream(SHOWN)
                .boxed()
                .flatMap(share -> nearest(curve, share).stream())
                .distinct()
                .map(point -> "  %-62s %9.3g %7.4f %7s %7.4f %11.1f"
                        .formatted(
                                curve.name(),
                                point.knob(),
                                point.coldShare(),
                                number("%.4f", point.onsetColdShare()),
                                point.p75UserColdShare(),
                                point.idleHours()));
    }

    private static Optional<Point> nearest(Curve curve, double share) {
        return curve.curve().stream().min(Comparator.comparingDouble(point -> Math.abs(point.coldShare() - share)));
    }

    private static String row(Row row) {
        return "  %5.2f  %-58s %11s %11s %6s  %s"
                .formatted(
                        row.coldShare(),
                        row.bestBaseline().orElse("none reaches it"),
                        number("%.1f", row.baselineIdleHours()),
                        number("%.1f", row.forewarmIdleHours()),
                        number("%.3f", row.ratio()),
                        number("%.4f", row.forewarmColdShareAtEqualIdleHours()));
    }

    private static String number(String format, OptionalDouble number) {
        return number.isPresent() ? String.format(Locale.ROOT, format, number.getAsDouble()) : "-";
    }
}
