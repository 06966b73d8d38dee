package io.forewarm.replay.service;

import io.forewarm.model.activity.ActivityEvent;
import io.forewarm.model.activity.EventId;
import io.forewarm.model.forecast.NeedForecast;
import io.forewarm.prediction.arrival.ArrivalVersion;
import io.forewarm.prediction.forecast.DemandBook;
import io.forewarm.prediction.forecast.ForecastMeters;
import io.forewarm.prediction.forecast.Forecaster;
import io.forewarm.prediction.forecast.Forecasts;
import io.forewarm.prediction.forecast.MemoryDue;
import io.forewarm.prediction.forecast.MemoryStore;
import io.forewarm.prediction.forecast.News;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Runs recorded activity through the very cores of prediction-service, in memory and under a virtual clock that goes in
 * steps. What is told is what the service would have told.
 *
 * @param learnt a model of times that is in use all along, if there is one
 * @param step how often subjects that are due are forecast
 * @param activityPause least time between two forecasts because of activity that needs nothing
 */
public record ServiceReplay(
        Forecaster forecaster, Optional<ArrivalVersion> learnt, News news, Duration step, Duration activityPause) {

    /** As the service looks after it by default. */
    private static final int MOST_DUE = 2000;

    private static final double DEMAND_MOVE = 0.05;
    private static final Duration DEMAND_RENEWAL = Duration.ofMinutes(10);

    /** Forecasts in the order in which they are told. */
    public List<NeedForecast> forecasts(List<ActivityEvent> activity) {
        return activity.isEmpty() ? List.of() : new Run().run(activity);
    }

    private final class Run {

        private final List<NeedForecast> told = new ArrayList<>();
        private final MemoryDue due = new MemoryDue();
        private final DemandBook demand =
                new DemandBook(new MemoryStore<>(), forecaster.demand(), DEMAND_MOVE, DEMAND_RENEWAL, 0);
        private final Forecasts forecasts = new Forecasts(
                new Forecasts.Rules(
                        forecaster, () -> learnt, news, activityPause, _ -> 0, () -> this.now, new NoMeters()),
                new Forecasts.Stores(
                        new MemoryStore<>(), new MemoryStore<>(), new MemoryStore<>(), new MemoryStore<>()),
                demand,
                due,
                (_, forecast, _) -> forecast.ifPresent(told::add));
        private Instant now = Instant.EPOCH;

        List<NeedForecast> run(List<ActivityEvent> activity) {
            var seen = new HashSet<EventId>();
            var inOrder = activity.stream()
                    .sorted(Comparator.comparing(ActivityEvent::at))
                    .filter(event -> seen.add(event.id()))
                    .toList();
            now = inOrder.getFirst().at();
            for (var event : inOrder) {
                while (!now.plus(step).isAfter(event.at())) {
                    now = now.plus(step);
                    due.take(now, MOST_DUE).forEach(subject -> forecasts.due(subject, now));
                    demand.tell(now);
                }
                forecasts.acted(event.subject().value(), event);
            }
            return told;
        }
    }

    private static final class NoMeters implements ForecastMeters {

        @Override
        public void made(Made made) {}

        @Override
        public void worked(Duration time) {}

        @Override
        public void due(int subjects) {}

        @Override
        public void scored(double brier) {}
    }
}
