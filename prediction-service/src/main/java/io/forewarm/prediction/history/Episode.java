package io.forewarm.prediction.history;

import io.forewarm.model.catalogue.BundleId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;

/**
 * Needs that came so close together that they are one: a pipeline that asks for eight machines within seconds.
 *
 * @param start time of the first need
 * @param last time of the last one so far
 * @param units how many units of each bundle
 */
public record Episode(Instant start, Instant last, Counts<BundleId> units, Sizes sizes) {

    static Episode of(Need need) {
        return new Episode(
                need.at(),
                need.at(),
                Counts.one(need.bundle()).times(need.wanted().units()),
                Sizes.of(need.wanted()));
    }

    Episode plus(Need need) {
        return new Episode(
                need.at().isBefore(start) ? need.at() : start,
                need.at().isAfter(last) ? need.at() : last,
                units.plus(need.bundle(), need.wanted().units()),
                sizes.plus(Sizes.of(need.wanted())));
    }

    boolean includes(Instant at, Memory memory) {
        return !at.isBefore(start.minus(memory.episodeGap())) && !isOver(at, memory);
    }

    /** Whether a need at that time would begin a new episode. */
    public boolean isOver(Instant at, Memory memory) {
        return Duration.between(last, at).compareTo(memory.episodeGap()) > 0
                || Duration.between(start, at).compareTo(memory.longestEpisode()) > 0;
    }

    /** The bundle with the most units, the first by name of equals. */
    public BundleId bundle() {
        return units.weights().entrySet().stream()
                .max(Map.Entry.<BundleId, Double>comparingByValue()
                        .thenComparing(entry -> entry.getKey().value(), Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .orElse(Need.NOTHING_SERVES);
    }

    /** Units of that bundle. */
    public int unitsOfBundle() {
        return (int) Math.round(units.of(bundle()));
    }
}
