package io.forewarm.replay.report;

import io.forewarm.replay.choice.ChoiceScore;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** A {@link ChoiceReport} as people read it. */
public final class ChoiceTable {

    private ChoiceTable() {}

    public static List<String> lines(ChoiceReport report) {
        return Stream.concat(
                        Stream.of(report.history().title()),
                        report.sections().stream().flatMap(ChoiceTable::section))
                .toList();
    }

    private static Stream<String> section(ChoiceReport.Section section) {
        return Stream.of(
                        Stream.of(
                                "",
                                "by %s: %d sessions to fit to, %d scored"
                                        .formatted(
                                                section.bundling().label(),
                                                section.fittedSessions(),
                                                section.scoredSessions()),
                                "",
                                "  %-28s %9s %7s %7s".formatted("", "log loss", "top-1", "top-3")),
                        Stream.concat(section.others().stream(), section.forewarm().stream())
                                .map(ChoiceTable::row),
                        Stream.of(
                                "",
                                "  gained on the best other: top-1 %s, log loss %s"
                                        .formatted(signed(section.top1Gain()), signed(section.logLossGain()))),
                        Stream.of("", "  the others on the whole log, unfitted:"),
                        section.othersOnWholeLog().stream().map(ChoiceTable::row))
                .flatMap(lines -> lines);
    }

    private static String row(ChoiceScore score) {
        return "  %-28s %9.4f %7.4f %7.4f".formatted(score.name(), score.logLoss(), score.top1(), score.top3());
    }

    private static String signed(OptionalDouble gain) {
        return gain.isPresent() ? String.format(Locale.ROOT, "%+.4f", gain.getAsDouble()) : "-";
    }
}
