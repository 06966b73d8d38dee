package io.forewarm.replay.report;

import io.forewarm.replay.curve.Envelope;
import io.forewarm.replay.curve.Rival;
import io.forewarm.replay.warm.Curve;
import io.forewarm.replay.warm.WarmScores;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What {@code replay warm} found. The curves at the top are those without a start-up time.
 *
 * @param trace name of the log
 * @param history more about it
 * @param policies the curves
 * @param comparison ours against the best of the others
 * @param withStartUp the same for each longer start-up time
 */
public record WarmReport(
        String trace, History history, List<Curve> policies, List<Row> comparison, List<Section> withStartUp) {

    /** One line of the comparison; what can't be said is empty. */
    public record Row(
            double coldShare,
            Optional<String> bestBaseline,
            OptionalDouble baselineIdleHours,
            OptionalDouble forewarmIdleHours,
            OptionalDouble ratio,
            OptionalDouble forewarmColdShareAtEqualIdleHours) {

        private static Row of(Rival rival) {
            return new Row(
                    rival.missShare(),
                    rival.baseline().map(Envelope.Best::policy),
                    rival.baseline().stream()
                            .mapToDouble(Envelope.Best::idleHours)
                            .findFirst(),
                    rival.idleHours(),
                    rival.ratio(),
                    rival.missShareAtEqualHours());
        }
    }

    /** Results for one start-up time. */
    public record Section(double startUpMinutes, List<Curve> policies, List<Row> comparison) {

        private static Section of(WarmScores scores) {
            return new Section(
                    scores.startUpMinutes(),
                    scores.policies(),
                    scores.comparison().stream().map(Row::of).toList());
        }
    }

    /** Takes scores of which the first are those without a start-up time. */
    public static WarmReport of(History history, List<WarmScores> scores) {
        var sections = scores.stream().map(Section::of).toList();
        var first = sections.getFirst();
        return new WarmReport(
                history.trace(), history, first.policies(), first.comparison(), sections.subList(1, sections.size()));
    }
}
