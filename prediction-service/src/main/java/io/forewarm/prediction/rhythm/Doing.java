package io.forewarm.prediction.rhythm;

import io.forewarm.model.activity.Action;
import io.forewarm.model.activity.ActivityEvent;
import io.forewarm.model.activity.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;

/** What a subject did, as far as it tells when it will ask again. */
public sealed interface Doing {

    Instant at();

    Held what();

    /** It asked for something and got it. */
    record Granted(Instant at, Held what, double waitedMinutes) implements Doing {}

    /** It gave something back. */
    record Ended(Instant at, Held what) implements Doing {}

    /** What an activity shows, if it shows anything of that kind. */
    static Optional<Doing> of(ActivityEvent event) {
        if (event.isNeed()) {
            return event.requested()
                    .map(wanted -> new Granted(
                            event.at(),
                            new Held(number(event), (float) (wanted.requests().cores() * wanted.units()), -1),
                            minutes(event.latency())));
        }
        return event.action() == Action.DELETE && event.outcome() == Outcome.SUCCESS
                ? Optional.of(new Ended(event.at(), new Held(number(event), -1, -1)))
                : Optional.empty();
    }

    /** The same for all that happens to one object; what has no name is only known by its event. */
    private static int number(ActivityEvent event) {
        var target = event.target();
        return target.object().isEmpty()
                ? event.id().hashCode()
                : Objects.hash(target.kind(), target.scope(), target.object());
    }

    private static double minutes(Duration time) {
        return time.toMillis() / 60_000.0;
    }

    /** The first whole minute at which that moment is past: what happens is known from then on. */
    static int minute(Instant at) {
        return Math.toIntExact(Math.ceilDiv(at.toEpochMilli(), 60_000L));
    }

    /**
     * Minutes to add to those since 1970 to have the wall clock's, as {@link Rhythm} wants them. Without summer time: a
     * habit of the wall clock is learnt anew twice a year, but the past stays where it was.
     */
    static int shiftMinutes(ZoneId zone, Instant at) {
        return zone.getRules().getStandardOffset(at).getTotalSeconds() / 60;
    }
}
