package io.forewarm.replay.report;

import io.forewarm.replay.pool.PoolCurve;
import io.forewarm.replay.pool.PoolPoint;
import io.forewarm.replay.report.PoolReport.Row;
import io.forewarm.replay.report.PoolReport.Section;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** A {@link PoolReport} as people read it. */
public final class PoolTable {

    private static final List<Double> SHOWN = List.of(0.7, 0.9);
    private static final double BY_BUNDLE = 0.8;

    private PoolTable() {}

    public static List<String> lines(PoolReport report) {
        return Stream.concat(
                        Stream.of(report.history().title()),
                        report.sections().stream().flatMap(PoolTable::section))
                .toList();
    }

    private static Stream<String> section(Section section) {
        return Stream.of(
                        Stream.of(
                                "",
                                "start-up time %d min".formatted(section.startUpMinutes()),
                                "",
                                "  %-44s %9s %7s %11s %6s %6s %6s"
                                        .formatted("policy", "knob", "hits", "idle hours", "p50 s", "p95 s", "p99 s")),
                        section.policies().stream().flatMap(PoolTable::points),
                        Stream.of(
                                "",
                                "  %5s  %-44s %11s %11s %6s  %s"
                                        .formatted(
                                                "hits",
                                                "best other policy",
                                                "idle hours",
                                                "ours",
                                                "ratio",
                                                "our hits at equal idle hours")),
                        section.comparison().stream().map(PoolTable::row),
                        section.policies().stream()
                                .skip(section.policies().size() - 1L)
                                .flatMap(PoolTable::bundles))
                .flatMap(lines -> lines);
    }

    /** Of each curve the settings nearest to some hit shares. */
    private static Stream<String> points(PoolCurve curve) {
        return SHOWN.stream()
                .flatMap(share -> nearest(curve, share).stream())
                .distinct()
                .map(point -> "  %-44s %9.3g %7.4f %11.1f %6d %6d %6d"
                        .formatted(
                                curve.name(),
                                point.knob(),
                                point.hitShare(),
                                point.idleHours(),
                                point.waitSeconds().get(0),
                                point.waitSeconds().get(1),
                                point.waitSeconds().get(2)));
    }

    private static Optional<PoolPoint> nearest(PoolCurve curve, double share) {
        return curve.curve().stream().min(Comparator.comparingDouble(point -> Math.abs(point.hitShare() - share)));
    }

    private static Stream<String> bundles(PoolCurve curve) {
        return nearest(curve, BY_BUNDLE).stream()
                .flatMap(point -> Stream.concat(
                        Stream.of("", "  %s by bundle, at %.4f".formatted(curve.name(), point.hitShare())),
                        point.bundles().stream()
                                .map(each -> "  bundle %3d %7d claims %7.4f hits %11.1f idle hours, waits %s s"
                                        .formatted(
                                                each.bundle(),
                                                each.claims(),
                                                each.hitShare(),
                                                each.idleHours(),
                                                each.waitSeconds()))));
    }

    private static String row(Row row) {
        return "  %5.2f  %-44s %11s %11s %6s  %s"
                .formatted(
                        row.hitShare(),
                        row.bestBaseline().orElse("none reaches it"),
                        number("%.1f", row.baselineIdleHours()),
                        number("%.1f", row.forewarmIdleHours()),
                        number("%.3f", row.ratio()),
                        number("%.4f", row.forewarmHitShareAtEqualIdleHours()));
    }

    private static String number(String format, OptionalDouble number) {
        return number.isPresent() ? String.format(Locale.ROOT, format, number.getAsDouble()) : "-";
    }
}
