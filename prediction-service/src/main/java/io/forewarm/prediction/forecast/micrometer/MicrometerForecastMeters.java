package io.forewarm.prediction.forecast.micrometer;

import io.forewarm.prediction.forecast.ForecastMeters;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Counts in a Micrometer registry. */
@Component
public final class MicrometerForecastMeters implements ForecastMeters {

    private final Counter told;
    private final Counter kept;
    private final Timer worked;
    private final DistributionSummary due;
    private final DistributionSummary brier;

    public MicrometerForecastMeters(MeterRegistry registry) {
        this.told = made(registry, "true");
        this.kept = made(registry, "false");
        this.worked = Timer.builder("forewarm.forecast.input")
                .description("Time to work off one input: activity, persona, outcome or erasure")
                .publishPercentileHistogram()
                .register(registry);
        this.due = DistributionSummary.builder("forewarm.forecast.due")
                .description("Subjects found due by one look at the queue")
                .register(registry);
        this.brier = DistributionSummary.builder("forewarm.forecast.brier")
                .description("Squared error of the probability of a need within five minutes; 0 is perfect")
                .register(registry);
    }

    @Override
    public void made(Made made) {
        switch (made) {
            case TOLD -> told.increment();
            case KEPT -> kept.increment();
        }
    }

    @Override
    public void worked(Duration time) {
        worked.record(time);
    }

    @Override
    public void due(int subjects) {
        due.record(subjects);
    }

    @Override
    public void scored(double score) {
        brier.record(score);
    }

    private static Counter made(MeterRegistry registry, String published) {
        return Counter.builder("forewarm.forecast.made")
                .description("Forecasts made for one subject")
                .tag("published", published)
                .register(registry);
    }
}
