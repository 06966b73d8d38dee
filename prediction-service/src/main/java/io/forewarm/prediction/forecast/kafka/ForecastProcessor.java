package io.forewarm.prediction.forecast.kafka;

import io.forewarm.prediction.forecast.DemandBook;
import io.forewarm.prediction.forecast.Forecasts;
import io.forewarm.prediction.forecast.Store;
import io.forewarm.service.kafka.Forgotten;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Owns the state of one partition's subjects, and hands on what happens to them. */
final class ForecastProcessor extends ContextualProcessor<String, Input, String, Output> {

    static final String SUBJECTS = "subject-states";
    static final String CIRCLES = "circle-habits";
    static final String RHYTHMS = "rhythms";
    static final String CROWDS = "crowds";
    static final String DEMAND = "demand-sums";
    static final String FORGOTTEN = "forgotten";

    /** An event of an erased subject may come as long as there are events. */
    private static final Duration LATE_INPUTS = Duration.ofDays(7);

    private final ForecastPlan plan;

    private Forecasts forecasts;
    private DueIndex due;
    private DemandBook demand;
    private Forgotten forgotten;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else.
    ForecastProcessor(ForecastPlan plan) {
        this.plan = plan;
    }

    @Override
    public void init(ProcessorContext<String, Output> context) {
        super.init(context);
        due = new DueIndex(context.getStateStore(DueIndex.STORE));
        demand = new DemandBook(
                store(DEMAND),
                plan.forecaster().demand(),
                plan.rhythm().demandMove(),
                plan.rhythm().demandRenewal(),
                context.taskId().partition());
        var load = new LoadTable(context.getStateStore(LoadTable.STORE));
        forecasts = new Forecasts(
                plan.rules(load::utilisation),
                new Forecasts.Stores(store(SUBJECTS), store(CIRCLES), store(RHYTHMS), store(CROWDS)),
                demand,
                due,
                (subject, forecast, at) ->
                        context.forward(new Record<>(subject, new Output.OfSubject(forecast), at.toEpochMilli())));
        forgotten = Forgotten.keptBy(context, FORGOTTEN, LATE_INPUTS);
        context.schedule(plan.rhythm().refreshEvery(), PunctuationType.WALL_CLOCK_TIME, _ -> refresh());
    }

    private <V> Store<V> store(String name) {
        return new StreamsStore<>(context().getStateStore(name));
    }

    @Override
    public void process(Record<String, Input> input) {
        if (forgotten.contains(input.key()) && !(input.value() instanceof Input.Forgotten)) {
            return; // It was on its way when the subject was erased.
        }
        long start = System.nanoTime();
        switch (input.value()) {
            case Input.Acted(var event) -> forecasts.acted(input.key(), event);
            case Input.Believed(var persona) -> forecasts.believed(input.key(), persona);
            case Input.Ended(var outcome) -> forecasts.ended(input.key(), outcome);
            case Input.Forgotten(var erasure) -> {
                forgotten.add(input.key(), erasure.at());
                forecasts.forget(input.key());
            }
        }
        plan.meters().worked(Duration.ofNanos(System.nanoTime() - start));
    }

    private void refresh() {
        var now = plan.clock().instant();
        var dueNow = due.take(now, plan.rhythm().refreshAtMost());
        plan.meters().due(dueNow.size());
        dueNow.forEach(subject -> forecasts.due(subject, now));
        demand.tell(now).forEach(forecast -> forward(forecast.key(), new Output.OfBundle(forecast), now));
    }

    private void forward(String key, Output output, Instant now) {
        context().forward(new Record<>(key, output, now.toEpochMilli()));
    }
}
