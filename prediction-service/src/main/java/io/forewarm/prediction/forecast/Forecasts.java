package io.forewarm.prediction.forecast;

import io.forewarm.model.activity.ActivityEvent;
import io.forewarm.model.forecast.NeedForecast;
import io.forewarm.model.identity.SubjectId;
import io.forewarm.model.persona.Persona;
import io.forewarm.model.provisioning.LaunchType;
import io.forewarm.model.provisioning.ProvisioningOutcome;
import io.forewarm.prediction.arrival.ArrivalVersion;
import io.forewarm.prediction.forecast.ForecastMeters.Made;
import io.forewarm.prediction.history.Need;
import io.forewarm.prediction.history.SharedHabits;
import io.forewarm.prediction.rhythm.Crowd;
import io.forewarm.prediction.rhythm.Rhythm;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * Takes in what happens to some subjects, and forecasts those whom it concerns: the same in the service, where they are
 * those of a partition, and in a replay. Not thread-safe; all thinking is in {@link Forecaster}.
 */
public final class Forecasts {

    private final Rules rules;
    private final Audience audience;
    private final Store<SubjectState> subjects;
    private final CircleBook circles;
    private final RhythmBook rhythms;
    private final DemandBook demand;
    private final DueQueue due;

    public Forecasts(Rules rules, Stores stores, DemandBook demand, DueQueue due, Audience audience) {
        var memory = rules.forecaster().timing().memory();
        this.rules = rules;
        this.audience = audience;
        this.subjects = stores.subjects();
        this.circles = new CircleBook(stores.circles(), memory);
        this.rhythms = new RhythmBook(stores.rhythms(), stores.crowds(), memory.zone());
        this.demand = demand;
        this.due = due;
    }

    /**
     * How it is done.
     *
     * @param learnt the model of times in use, if there is one
     * @param activityPause least time between two forecasts because of activity that needs nothing, for who has no time
     *     set for the next one
     * @param utilisation how busy the platform is at a moment, in [0, 1]
     * @param clock what the present is
     */
    public record Rules(
            Forecaster forecaster,
            Supplier<Optional<ArrivalVersion>> learnt,
            News news,
            Duration activityPause,
            ToDoubleFunction<Instant> utilisation,
            InstantSource clock,
            ForecastMeters meters) {}

    /** Where what is known is kept. */
    public record Stores(
            Store<SubjectState> subjects, Store<SharedHabits> circles, Store<Rhythm> rhythms, Store<Crowd> crowds) {}

    /** Who is told. */
    @FunctionalInterface
    public interface Audience {

        /** A subject has a new forecast, or none any more. */
        void told(String subject, Optional<NeedForecast> forecast, Instant at);
    }

    /** Its time has come; nothing happens to who is not known any more. */
    public void due(String subject, Instant now) {
        subjects.get(subject).ifPresent(state -> forecast(subject, state, now));
    }

    public void acted(String subject, ActivityEvent event) {
        var now = present(event.at());
        var state = subjects.get(subject).orElseGet(() -> SubjectState.startingAt(event.tenant(), event.at()));
        var seen = state.with(state.history().seenAt(event.at()));
        rhythms.take(subject, event);
        var need = Need.of(event, rules.forecaster().choice().catalogue());
        if (need.isPresent()) {
            forecast(subject, afterNeed(seen, need.get()), now);
        } else if (seen.due().isEmpty() && seen.forecastIsOlderThan(rules.activityPause(), now)) {
            // Whose forecast has its own time to be made anew learns nothing from such an activity.
            forecast(subject, seen, now);
        } else if (!seen.equals(state)) {
            subjects.put(subject, seen);
        }
    }

    private SubjectState afterNeed(SubjectState state, Need need) {
        var step = state.history().plus(need, rules.forecaster().timing().memory());
        step.finished().ifPresent(episode -> circles.learn(Circle.of(state.tenant(), state.traits()), episode));
        var after = state.with(step.history());
        boolean began = !step.history().episode().equals(state.history().episode())
                && step.history().silentSince().equals(need.at());
        return began ? settled(after, state.wager().flatMap(wager -> wager.scoreAtNeed(need.at()))) : after;
    }

    public void believed(String subject, Persona persona) {
        var traits = Traits.of(persona);
        var state = subjects.get(subject).orElseGet(() -> SubjectState.startingAt(persona.tenant(), persona.at()));
        if (state.changesWith(traits)) {
            forecast(subject, state.with(traits), present(persona.at()));
        }
    }

    /** Only the sums are kept: the next forecast, which a claim brings about anyway, makes use of them. */
    public void ended(String subject, ProvisioningOutcome outcome) {
        // A pooled unit's outcome is keyed by its bundle, and says nothing about one subject.
        subjects.get(subject).ifPresent(state -> ended(subject, state, outcome));
    }

    private void ended(String subject, SubjectState state, ProvisioningOutcome outcome) {
        var reliability = state.history().reliability();
        var learnt =
                switch (outcome) {
                    case ProvisioningOutcome.Claimed claimed ->
                        claimed.launch() != LaunchType.COLD && claimed.probability() > 0
                                ? reliability.plusClaimed(claimed.probability())
                                : reliability;
                    case ProvisioningOutcome.Wasted wasted -> reliability.plusWasted(wasted.probability());
                    // The platform's fault, not the forecast's.
                    case ProvisioningOutcome.Broken _ -> reliability;
                };
        if (!learnt.equals(reliability)) {
            subjects.put(subject, state.with(state.history().with(learnt)));
        }
    }

    /** What its circles learnt from it stays: it is a sum over many, and fades. */
    public void forget(String subject) {
        subjects.delete(subject).ifPresent(state -> {
            state.due().ifPresent(at -> due.remove(at, subject));
            demand.replace(state.tenant(), state.demand(), Map.of());
            rhythms.forget(subject, state.tenant());
        });
        // Even if nothing is known here: the topic may still hold a forecast.
        tell(subject, Optional.empty(), rules.clock().instant());
    }

    private void forecast(String subject, SubjectState state, Instant now) {
        var outlook = rules.forecaster().outlook(situation(subject, state, now));
        boolean news = state.published()
                .map(told -> rules.news().isIn(outlook.forecast(), told))
                .orElse(true);
        rules.meters().made(news ? Made.TOLD : Made.KEPT);
        if (news) {
            tell(subject, Optional.of(outlook.forecast()), now);
        }
        move(subject, state, outlook);
        var told = news ? Optional.of(outlook.forecast()) : state.published();
        subjects.put(subject, wagered(state, outlook.forecast()).with(outlook, told));
    }

    private Situation situation(String subject, SubjectState state, Instant now) {
        return new Situation(
                state.tenant(),
                new SubjectId(subject),
                state.history(),
                state.traits(),
                circles.habits(Circle.of(state.tenant(), state.traits())),
                rules.utilisation().applyAsDouble(now),
                now,
                rules.learnt().get().flatMap(version -> rhythms.ask(version, subject, state.tenant(), now)));
    }

    private void move(String subject, SubjectState before, Outlook after) {
        if (!before.due().equals(after.next())) {
            before.due().ifPresent(at -> due.remove(at, subject));
        }
        after.next().ifPresent(at -> due.add(at, subject));
        demand.replace(before.tenant(), before.demand(), after.demand());
    }

    private SubjectState wagered(SubjectState state, NeedForecast forecast) {
        var settled = settled(state, state.wager().flatMap(wager -> wager.scoreInSilence(forecast.at())));
        return settled.wager().isPresent()
                ? settled
                : settled.with(Optional.of(
                        new Wager(forecast.at(), forecast.probabilityWithin().getOrDefault(Wager.HORIZON, 0.0))));
    }

    private SubjectState settled(SubjectState state, Optional<Double> score) {
        score.ifPresent(rules.meters()::scored);
        return score.isPresent() ? state.with(Optional.<Wager>empty()) : state;
    }

    private void tell(String subject, Optional<NeedForecast> forecast, Instant now) {
        audience.told(subject, forecast, now);
    }

    /** A source's clock may be a little ahead of ours; a forecast must not begin before what it rests on. */
    private Instant present(Instant event) {
        var now = rules.clock().instant();
        return event.isAfter(now) ? event : now;
    }
}
