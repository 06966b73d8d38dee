package io.forewarm.persona.profile;

import io.forewarm.model.activity.ActivityEvent;
import io.forewarm.persona.form.ByteReader;
import io.forewarm.persona.form.ByteWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a subject is in the habit of doing. An event takes constant time and the size is bounded, however many there
 * are.
 *
 * <p>Two tallies with different half-lives together forget as people do, fast at first and then slowly. A late event
 * adds with the weight of its age, as it would have in its turn; only what compares an event with the one before it
 * leaves late events out.
 *
 * @param at time of the newest event; the tallies are seen from here
 * @param recent short half-life
 * @param lasting long half-life
 * @param kinds kinds of objects the subject works with, without sub-resources
 * @param hours hours of the day (UTC) at which it works
 * @param trail what the next event is compared with
 */
public record Profile(Instant at, Tally recent, Tally lasting, Weights kinds, Hours hours, Trail trail) {

    /** Of a subject that was never seen. */
    public static final Profile NONE =
            new Profile(Instant.EPOCH, Tally.EMPTY, Tally.EMPTY, Weights.EMPTY, Hours.NONE, Trail.NONE);

    /**
     * A dozen kinds tells somebody who works with everything from somebody who works with pods. Twice as many would add
     * half a kilobyte to each subject.
     */
    static final int KINDS = 12;

    private static final int KIND_LENGTH = 32;

    /** Gaps from here on are nights and weekends, which say nothing about the pace of work. */
    private static final Duration LONGEST_GAP = Duration.ofHours(4);

    /** The profile with one event more. */
    public Profile after(ActivityEvent event, ProfileRules rules) {
        boolean late = isAheadOf(event);
        var habits = EventHabits.of(event);
        if (!late) {
            addRelations(event, rules, habits);
        }
        var lastingFading = Fading.of(at, event.at(), rules.lastingHalfLife());
        return new Profile(
                late ? at : event.at(),
                recent.after(habits, Fading.of(at, event.at(), rules.recentHalfLife())),
                lasting.after(habits, lastingFading),
                kinds.after(shortened(WorkField.mainKind(event.target())), KINDS, lastingFading),
                hours.after(event.at(), lastingFading),
                late ? trail : trail.after(event));
    }

    /** The same profile with no more evidence behind it, so that what comes next counts for more. */
    public Profile withEvidence(double most) {
        double factor = most / evidence();
        return factor >= 1
                ? this
                : new Profile(
                        at,
                        recent.faded(factor),
                        lasting.faded(factor),
                        kinds.faded(factor),
                        hours.faded(factor),
                        trail);
    }

    /** Time from the newest event to this one; empty if this one is late, or the first. */
    public Optional<Duration> gapTo(ActivityEvent event) {
        return at.equals(Instant.EPOCH) || isAheadOf(event)
                ? Optional.empty()
                : Optional.of(Duration.between(at, event.at()));
    }

    /** Whether an event is older than the newest. */
    public boolean isAheadOf(ActivityEvent event) {
        return event.at().isBefore(at);
    }

    /** Decayed number of events in the lasting tally. */
    public double evidence() {
        return lasting.of(Habit.ALL);
    }

    /** Writes all of it, for {@link #read}. */
    public void write(ByteWriter out) {
        out.writeTime(at);
        recent.write(out);
        lasting.write(out);
        kinds.write(out);
        hours.write(out);
        trail.write(out);
    }

    /** Reads what {@link #write} wrote. */
    public static Profile read(ByteReader in) {
        return new Profile(
                in.readTime(), Tally.read(in), Tally.read(in), Weights.read(in), Hours.read(in), Trail.read(in));
    }

    private void addRelations(ActivityEvent event, ProfileRules rules, EventHabits habits) {
        if (trail.isRetry(event, rules.retryWithin())) {
            habits.put(Habit.RETRIES, 1);
        }
        if (trail.isUndone(event, rules.undoWithin())) {
            habits.put(Habit.UNDONE, 1);
        }
        var gap = Duration.between(at, event.at());
        if (gap.compareTo(LONGEST_GAP) < 0) {
            habits.put(Habit.GAPS, 1);
            habits.put(Habit.LOG_GAPS, logSeconds(gap));
        }
        if (event.requested().isPresent() && trail.hasNeed()) {
            addNeedGap(Duration.between(trail.neededAt(), event.at()), rules.burstWithin(), habits);
        }
    }

    private static void addNeedGap(Duration gap, Duration burstWithin, EventHabits habits) {
        if (gap.compareTo(burstWithin) <= 0) {
            habits.put(Habit.BURST_NEEDS, 1);
            return;
        }
        double log = logSeconds(gap);
        habits.put(Habit.BURST_GAPS, 1);
        habits.put(Habit.LOG_BURST_GAPS, log);
        habits.put(Habit.LOG_BURST_GAPS_SQUARED, log * log);
    }

    /** A gap below ten milliseconds is a client's doing, not a person's. */
    private static double logSeconds(Duration gap) {
        return EventHabits.log2(Math.max(gap.toMillis(), 10) / 1000.0);
    }

    static String shortened(String kind) {
        return kind.length() <= KIND_LENGTH ? kind : kind.substring(0, KIND_LENGTH);
    }
}
