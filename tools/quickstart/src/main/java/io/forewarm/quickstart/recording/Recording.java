package io.forewarm.quickstart.recording;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * A recorded stream, ready to be played.
 *
 * @param fingerprint the same for the same recording only
 * @param start when the first event happened
 * @param steps in the order of their times, at least one; what a report tells of comes before the report
 */
public record Recording(String fingerprint, Instant start, List<Step> steps) {

    private static final Comparator<Step> IN_ORDER =
            Comparator.comparing(Step::at).thenComparingInt(Recording::rankAtSameTime);

    public Recording {
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("steps must not be empty");
        }
        steps = steps.stream().sorted(IN_ORDER).toList();
    }

    /** When the last step happened. */
    public Instant end() {
        return steps.getLast().at();
    }

    public Duration length() {
        return Duration.between(start, end());
    }

    /** Number of recorded events. */
    public int events() {
        return steps.stream()
                .mapToInt(step -> step instanceof Step.Report report ? report.events() : 0)
                .sum();
    }

    private static int rankAtSameTime(Step step) {
        return switch (step) {
            case Step.Need _ -> 0;
            case Step.GiveBack _ -> 1;
            case Step.Report _ -> 2;
        };
    }
}
