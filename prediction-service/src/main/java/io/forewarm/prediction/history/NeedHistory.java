package io.forewarm.prediction.history;

import io.forewarm.model.catalogue.BundleId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What one subject has needed, in a bounded space: an event costs the same after a year as on the first day.
 *
 * <p>A need that arrives late counts where it belongs as far as that is still possible: within the running episode it
 * joins that, and if it is older it counts, faded by its age, in its hour of the week and for its bundle. The gap that
 * it would have cut in two stays whole, because the gaps behind it are only counts by now.
 *
 * @param firstSeen earliest activity; from then on the subject could have needed something
 * @param asOf the time that all counts are faded to
 * @param week starts of episodes in each of the {@link WeekHours}
 * @param after by bundle of an episode, the bundles of the episodes next to it in time
 * @param episode the newest one, which may go on; its gap and its units are not in the habits yet
 * @param reliability how units kept warm for this subject ended
 */
public record NeedHistory(
        Instant firstSeen,
        Instant asOf,
        Habits habits,
        Counts<Integer> week,
        Map<BundleId, Counts<BundleId>> after,
        Optional<BundleId> previous,
        Optional<Episode> episode,
        Reliability reliability) {

    public NeedHistory {
        after = Map.copyOf(after);
    }

    /** A subject seen for the first time, of whom no need is known. */
    public static NeedHistory startingAt(Instant firstSeen) {
        return new NeedHistory(
                firstSeen,
                firstSeen,
                Habits.NONE,
                Counts.none(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Reliability.UNKNOWN);
    }

    /** The history with one more need, and the episode that thereby turned out to be over. */
    public record Step(NeedHistory history, Optional<FinishedEpisode> finished) {}

    /** Since when the present silence lasts: the start of the newest episode, or the first activity. */
    public Instant silentSince() {
        return episode.map(Episode::start).orElse(firstSeen);
    }

    /** Decayed number of episodes seen. */
    public double evidence() {
        return habits.gaps().total() + (episode.isPresent() ? 1 : 0);
    }

    /** The same with an activity that may be earlier than all that was known. */
    public NeedHistory seenAt(Instant at) {
        return at.isBefore(firstSeen)
                ? new NeedHistory(at, asOf, habits, week, after, previous, episode, reliability)
                : this;
    }

    public NeedHistory with(Reliability changed) {
        return new NeedHistory(firstSeen, asOf, habits, week, after, previous, episode, changed);
    }

    /** Adds a need. Not idempotent: copies of one activity must be sorted out before. */
    public Step plus(Need need, Memory memory) {
        if (episode.isEmpty()) {
            return new Step(seenAt(need.at()).begin(need, memory), Optional.empty());
        }
        var running = episode.get();
        if (running.includes(need.at(), memory)) {
            return new Step(seenAt(need.at()).withEpisode(running.plus(need)), Optional.empty());
        }
        if (need.at().isBefore(running.start())) {
            return new Step(seenAt(need.at()).plusLate(need, memory), Optional.empty());
        }
        var finished = FinishedEpisode.of(running, need.at());
        return new Step(fadedTo(need.at(), memory).finish(finished, memory).begin(need, memory), Optional.of(finished));
    }

    /** All counts as they weigh at a later time; the same history if that is not later. */
    public NeedHistory fadedTo(Instant now, Memory memory) {
        var elapsed = Duration.between(asOf, now);
        if (!elapsed.isPositive()) {
            return this;
        }
        double fade = memory.fadeOf(elapsed);
        return new NeedHistory(
                firstSeen,
                now,
                habits.times(fade),
                week.times(memory.weekFadeOf(elapsed)),
                times(after, fade),
                previous,
                episode,
                reliability);
    }

    /**
     * The habits with the newest episode counted in as far as it is known: its bundle and its sizes at once, its units
     * when it is over, its gap not at all.
     */
    public Habits habitsWithNewest(Instant now, Memory memory) {
        return episode.map(newest -> new Habits(
                        habits.gaps(),
                        habits.bundles().plus(newest.bundle(), 1),
                        newest.isOver(now, memory)
                                ? habits.units().plus(SizeBins.bin(newest.unitsOfBundle()), 1)
                                : habits.units(),
                        habits.sizes().plus(newest.sizes().shares())))
                .orElse(habits);
    }

    /** What came after episodes of the newest one's bundle. */
    public Counts<BundleId> afterNewest() {
        return episode.map(newest -> after.getOrDefault(newest.bundle(), Counts.none()))
                .orElse(Counts.none());
    }

    private NeedHistory begin(Need need, Memory memory) {
        return new NeedHistory(
                firstSeen,
                need.at().isAfter(asOf) ? need.at() : asOf,
                habits,
                week.plus(WeekHours.hour(need.at(), memory.zone()), 1),
                after,
                previous,
                Optional.of(Episode.of(need)),
                reliability);
    }

    private NeedHistory finish(FinishedEpisode finished, Memory memory) {
        double fade = memory.fadePerEpisode();
        var next = new HashMap<>(after);
        previous.ifPresent(before -> next.put(
                before,
                next.getOrDefault(before, Counts.none())
                        .times(memory.choiceFadePerEpisode())
                        .plus(finished.bundle(), 1)));
        return new NeedHistory(
                firstSeen,
                asOf,
                habits.times(fade, memory.choiceFadePerEpisode()).plus(finished),
                week,
                next,
                Optional.of(finished.bundle()),
                Optional.empty(),
                reliability);
    }

    private NeedHistory plusLate(Need need, Memory memory) {
        var late = Duration.between(need.at(), asOf);
        double weight = memory.fadeOf(late);
        return new NeedHistory(
                firstSeen,
                asOf,
                new Habits(
                        habits.gaps(),
                        habits.bundles().plus(need.bundle(), weight),
                        habits.units(),
                        habits.sizes().plus(Sizes.of(need.wanted()).times(weight))),
                week.plus(WeekHours.hour(need.at(), memory.zone()), memory.weekFadeOf(late)),
                after,
                previous,
                episode,
                reliability);
    }

    private NeedHistory withEpisode(Episode changed) {
        return new NeedHistory(firstSeen, asOf, habits, week, after, previous, Optional.of(changed), reliability);
    }

    private static Map<BundleId, Counts<BundleId>> times(Map<BundleId, Counts<BundleId>> rows, double factor) {
        var faded = new HashMap<BundleId, Counts<BundleId>>();
        rows.forEach((bundle, row) -> {
            var left = row.times(factor);
            if (!left.isEmpty()) {
                faded.put(bundle, left);
            }
        });
        return faded;
    }
}
