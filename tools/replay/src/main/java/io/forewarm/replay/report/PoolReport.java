package io.forewarm.replay.report;

import io.forewarm.replay.curve.Envelope;
import io.forewarm.replay.curve.Rival;
import io.forewarm.replay.pool.PoolCurve;
import io.forewarm.replay.pool.PoolScores;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What {@code replay pool} found.
 *
 * @param trace name of the log
 * @param history more about it
 * @param sections one for each start-up time
 */
public record PoolReport(String trace, History history, List<Section> sections) {

    /** One line of the comparison; what can't be said is empty. */
    public record Row(
            double hitShare,
            Optional<String> bestBaseline,
            OptionalDouble baselineIdleHours,
            OptionalDouble forewarmIdleHours,
            OptionalDouble ratio,
            OptionalDouble forewarmHitShareAtEqualIdleHours) {

        private static Row of(Rival rival) {
            var missShare = rival.missShareAtEqualHours();
            return new Row(
                    // 1 - 0.7 is not quite 0.3.
                    Math.rint((1 - rival.missShare()) * 1e9) / 1e9,
                    rival.baseline().map(Envelope.Best::policy),
                    rival.baseline().stream()
                            .mapToDouble(Envelope.Best::idleHours)
                            .findFirst(),
                    rival.idleHours(),
                    rival.ratio(),
                    missShare.isPresent() ? OptionalDouble.of(1 - missShare.getAsDouble()) : missShare);
        }
    }

    /** Results for one start-up time. */
    public record Section(int startUpMinutes, List<PoolCurve> policies, List<Row> comparison) {

        private static Section of(PoolScores scores) {
            return new Section(
                    scores.startUpMinutes(),
                    scores.policies(),
                    scores.comparison().stream().map(Row::of).toList());
        }
    }

    /** Takes one start-up time's scores after the other. */
    public static PoolReport of(History history, List<PoolScores> scores) {
        return new PoolReport(
                history.trace(), history, scores.stream().map(Section::of).toList());
    }
}
