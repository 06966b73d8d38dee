package io.forewarm.replay.persona;

import java.util.List;
import java.util.stream.Stream;

/**
 * What {@code replay persona} found on an audit recording.
 *
 * @param trace name of the recording
 * @param model what the model was fitted to
 * @param withoutScopes where scopes told nothing
 * @param withScopes where the names of scopes told their stage
 * @param changesWithoutScopes changes of behaviour, where it is not known which scopes are one
 * @param changesWithScopes the same where it is, as in production
 */
public record AuditReport(
        String trace,
        String model,
        Table withoutScopes,
        Table withScopes,
        Switches changesWithoutScopes,
        Switches changesWithScopes) {

    /** One value that a user was meant to show, and what was believed at the end. */
    public record Row(String user, String attribute, String expected, String believed) {

        boolean isRight() {
            return expected.equals(believed);
        }
    }

    /**
     * All values.
     *
     * @param right how many were believed
     * @param share the same as a share of all
     */
    public record Table(int values, int right, double share, List<Row> rows) {

        static Table of(List<Row> rows) {
            int right = (int) rows.stream().filter(Row::isRight).count();
            return new Table(rows.size(), right, rows.isEmpty() ? 0 : right / (double) rows.size(), List.copyOf(rows));
        }

        private Stream<String> lines(String title) {
            return Stream.concat(
                    Stream.of("", "%s: %d of %d right (%.1f %%)".formatted(title, right, values, 100 * share), ""),
                    rows.stream()
                            .map(row -> "  %-32s %-12s %-18s %-18s%s"
                                    .formatted(
                                            row.user(),
                                            row.attribute(),
                                            row.expected(),
                                            row.believed(),
                                            row.isRight() ? "" : " wrong")));
        }
    }

    /** As people read it. */
    public List<String> lines() {
        return Stream.of(
                        Stream.of("%s, by a model fitted to %s".formatted(trace, model)),
                        withoutScopes.lines("without scopes"),
                        withScopes.lines("with scopes"),
                        Stream.of("", "changes of behaviour"),
                        changesWithoutScopes.lines("where scopes are alike"),
                        changesWithScopes.lines("where scopes differ"))
                .flatMap(lines -> lines)
                .toList();
    }
}
