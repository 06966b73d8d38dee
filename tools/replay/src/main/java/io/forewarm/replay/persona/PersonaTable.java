package io.forewarm.replay.persona;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A {@link PersonaReport} as people read it. */
final class PersonaTable {

    private PersonaTable() {}

    static List<String> lines(PersonaReport report) {
        var found = report.reidentification();
        var end = Stream.of(
                "",
                "found again by habits: %.3f of %d users with at least %d jobs (chance %.3f)"
                        .formatted(found.top1(), found.users(), LogUsers.FEWEST_JOBS, found.chance()));
        var classes = report.classes()
                .map(PersonaTable::classes)
                .orElse(Stream.of("", "no two classes that users chose: nothing to tell"));
        return Stream.of(Stream.of(report.history().title()), classes, end)
                .flatMap(lines -> lines)
                .toList();
    }

    private static Stream<String> classes(ClassScores scores) {
        var lines = new ArrayList<String>();
        lines.add("");
        lines.add("which class do users choose whom nobody told us of (10 folds, leave users out)");
        lines.add("");
        lines.add("  %-28s %9s %18s %9s %6s".formatted("", "accuracy", "balanced accuracy", "log loss", "ECE"));
        lines.add("  %-28s %9.4f %18.4f %9.4f %6.3f"
                .formatted("forewarm", scores.accuracy(), scores.balancedAccuracy(), scores.logLoss(), scores.ece()));
        lines.add("  %-28s %9.4f %18.4f".formatted("7 nearest neighbours", scores.knn7Accuracy(), scores.knn7()));
        lines.add("  %-28s %9.4f %18.4f"
                .formatted("majority", scores.majority(), 1.0 / scores.classes().size()));
        lines.add("");
        lines.add("  %-12s %5s   taken for".formatted("", "users"));
        for (int row = 0; row < scores.classes().size(); row++) {
            lines.add("  %-12s %5d  %s"
                    .formatted(
                            scores.classes().get(row),
                            scores.users().get(row),
                            numbers(scores.confusion().get(row))));
        }
        return lines.stream();
    }

    private static String numbers(List<Integer> row) {
        return row.stream().map(each -> String.format(Locale.ROOT, "%5d", each)).collect(Collectors.joining());
    }
}
