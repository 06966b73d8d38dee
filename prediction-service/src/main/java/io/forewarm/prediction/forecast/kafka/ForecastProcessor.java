package io.forewarm.prediction.forecast.kafka;

import io.forewarm.model.activity.ActivityEvent;
import io.forewarm.model.forecast.NeedForecast;
import io.forewarm.model.identity.SubjectId;
import io.forewarm.model.persona.Persona;
import io.forewarm.model.provisioning.LaunchType;
import io.forewarm.model.provisioning.ProvisioningOutcome;
import io.forewarm.prediction.forecast.Circle;
import io.forewarm.prediction.forecast.ForecastMeters.Made;
import io.forewarm.prediction.forecast.Outlook;
import io.forewarm.prediction.forecast.Situation;
import io.forewarm.prediction.forecast.SubjectState;
import io.forewarm.prediction.forecast.Traits;
import io.forewarm.prediction.forecast.Wager;
import io.forewarm.prediction.history.Need;
import io.forewarm.service.kafka.Forgotten;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Owns the state of one partition's subjects: takes in what happens to them, and forecasts those whom it concerns. All
 * thinking is in {@link io.forewarm.prediction.forecast.Forecaster}.
 */
final class ForecastProcessor extends ContextualProcessor<String, Input, String, Output> {

    static final String SUBJECTS = "subjects";

    static final String FORGOTTEN = "forgotten";

    /** An event of an erased subject may come as long as there are events. */
    private static final Duration LATE_INPUTS = Duration.ofDays(7);

    private final ForecastPlan plan;

    private KeyValueStore<String, SubjectState> subjects;
    private CircleStore circles;
    private DueIndex due;
    private DemandSums demand;
    private LoadTable load;
    private RhythmStore rhythms;
    private Forgotten forgotten;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else.
    ForecastProcessor(ForecastPlan plan) {
        this.plan = plan;
    }

    @Override
    public void init(ProcessorContext<String, Output> context) {
        super.init(context);
        subjects = context.getStateStore(SUBJECTS);
        circles = new CircleStore(
                context.getStateStore(CircleStore.STORE),
                plan.forecaster().timing().memory());
        due = new DueIndex(context.getStateStore(DueIndex.STORE));
        demand = new DemandSums(
                context.getStateStore(DemandSums.STORE),
                plan.forecaster().demand(),
                plan.rhythm().demandMove(),
                plan.rhythm().demandRenewal(),
                context.taskId().partition());
        load = new LoadTable(context.getStateStore(LoadTable.STORE));
        rhythms = new RhythmStore(
                context.getStateStore(RhythmStore.RHYTHMS),
                context.getStateStore(RhythmStore.CROWDS),
                plan.forecaster().timing().memory().zone());
        forgotten = Forgotten.keptBy(context, FORGOTTEN, LATE_INPUTS);
        context.schedule(plan.rhythm().refreshEvery(), PunctuationType.WALL_CLOCK_TIME, _ -> refresh());
    }

    @Override
    public void process(Record<String, Input> input) {
        if (forgotten.contains(input.key()) && !(input.value() instanceof Input.Forgotten)) {
            return; // It was on its way when the subject was erased.
        }
        long start = System.nanoTime();
        switch (input.value()) {
            case Input.Acted(var event) -> onActivity(input.key(), event);
            case Input.Believed(var persona) -> onPersona(input.key(), persona);
            case Input.Ended(var outcome) -> onOutcome(input.key(), outcome);
            case Input.Forgotten(var erasure) -> forget(input.key(), erasure.at());
        }
        plan.meters().worked(Duration.ofNanos(System.nanoTime() - start));
    }

    private void refresh() {
        var now = plan.clock().instant();
        var dueNow = due.take(now, plan.rhythm().refreshAtMost());
        plan.meters().due(dueNow.size());
        for (var subject : dueNow) {
            var state = subjects.get(subject);
            if (state != null) {
                forecast(subject, state, now);
            }
        }
        demand.tell(now)
                .forEach(forecast -> context()
                        .forward(new Record<>(forecast.key(), new Output.OfBundle(forecast), now.toEpochMilli())));
    }

    private void onActivity(String subject, ActivityEvent event) {
        var now = present(event.at());
        var known = subjects.get(subject);
        var state = known == null ? SubjectState.startingAt(event.tenant(), event.at()) : known;
        var seen = state.with(state.history().seenAt(event.at()));
        rhythms.take(subject, event);
        var need = Need.of(event, plan.forecaster().choice().catalogue());
        if (need.isPresent()) {
            forecast(subject, afterNeed(seen, need.get()), now);
        } else if (seen.forecastIsOlderThan(plan.rhythm().activityPause(), now)) {
            forecast(subject, seen, now);
        } else if (!seen.equals(state)) {
            subjects.put(subject, seen);
        }
    }

    private SubjectState afterNeed(SubjectState state, Need need) {
        var step = state.history().plus(need, plan.forecaster().timing().memory());
        step.finished().ifPresent(episode -> circles.learn(Circle.of(state.tenant(), state.traits()), episode));
        var after = state.with(step.history());
        boolean began = !step.history().episode().equals(state.history().episode())
                && step.history().silentSince().equals(need.at());
        return began ? settled(after, state.wager().flatMap(wager -> wager.scoreAtNeed(need.at()))) : after;
    }

    private void onPersona(String subject, Persona persona) {
        var traits = Traits.of(persona);
        var known = subjects.get(subject);
        var state = known == null ? SubjectState.startingAt(persona.tenant(), persona.at()) : known;
        if (state.changesWith(traits)) {
            forecast(subject, state.with(traits), present(persona.at()));
        }
    }

    /** Only the sums are kept: the next forecast, which a claim brings about anyway, makes use of them. */
    private void onOutcome(String subject, ProvisioningOutcome outcome) {
        var state = subjects.get(subject);
        if (state == null) {
            return; // A pooled unit's outcome is keyed by its bundle, and says nothing about one subject.
        }
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
    private void forget(String subject, Instant erasedAt) {
        forgotten.add(subject, erasedAt);
        var state = subjects.delete(subject);
        if (state != null) {
            state.due().ifPresent(at -> due.remove(at, subject));
            demand.replace(state.tenant(), state.demand(), Map.of());
            rhythms.forget(subject, state.tenant());
        }
        // Even if nothing is known here: the topic may still hold a forecast.
        tell(subject, Optional.empty(), plan.clock().instant());
    }

    private void forecast(String subject, SubjectState state, Instant now) {
        var outlook = plan.forecaster().outlook(situation(subject, state, now));
        boolean news = state.published()
                .map(told -> plan.news().isIn(outlook.forecast(), told))
                .orElse(true);
        plan.meters().made(news ? Made.TOLD : Made.KEPT);
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
                load.utilisation(now),
                now,
                plan.learnt().get().flatMap(version -> rhythms.ask(version, subject, state.tenant(), now)));
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
        score.ifPresent(plan.meters()::scored);
        return score.isPresent() ? state.with(Optional.<Wager>empty()) : state;
    }

    private void tell(String subject, Optional<NeedForecast> forecast, Instant now) {
        context().forward(new Record<>(subject, new Output.OfSubject(forecast), now.toEpochMilli()));
    }

    /** A source's clock may be a little ahead of ours; a forecast must not begin before what it rests on. */
    private Instant present(Instant event) {
        var now = plan.clock().instant();
        return event.isAfter(now) ? event : now;
    }
}
