package io.forewarm.sensor.intake.micrometer;

import io.forewarm.model.activity.Source;
import io.forewarm.sensor.intake.IntakeObserver;
import io.forewarm.sensor.intake.Taken;
import io.forewarm.sensor.intake.Verdict;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Counts what comes in and what becomes of it. Tags are source, result and reason, all from short lists. */
@Component
public final class IntakeMeters implements IntakeObserver {

    private static final String NO_REASON = "none";

    private final MeterRegistry registry;

    public IntakeMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void answered(Source source, Taken taken, Duration took) {
        switch (taken) {
            case Taken.Receipt receipt -> {
                receipt.verdicts().forEach(verdict -> count(source, verdict));
                acknowledged(source).record(took);
            }
            case Taken.Unavailable unavailable ->
                turnedAway(source, unavailable.cause()).increment();
        }
    }

    private void count(Source source, Verdict verdict) {
        switch (verdict) {
            case Verdict.Accepted() -> items(source, "accepted", NO_REASON).increment();
            case Verdict.Duplicate() -> items(source, "duplicate", NO_REASON).increment();
            case Verdict.Ignored(var reason) ->
                items(source, "ignored", reason.word()).increment();
            case Verdict.Rejected rejected ->
                items(source, "rejected", rejected.reason().word()).increment();
        }
    }

    private Counter items(Source source, String result, String reason) {
        return Counter.builder("forewarm.sensor.intake.items")
                .description("Items that sources delivered, by what became of them")
                .tag("source", source.word())
                .tag("result", result)
                .tag("reason", reason)
                .register(registry);
    }

    private Timer acknowledged(Source source) {
        return Timer.builder("forewarm.sensor.intake.acknowledge")
                .description("From a delivery to its answer, when all of it is safe in the log")
                .tag("source", source.word())
                .publishPercentileHistogram()
                .register(registry);
    }

    private Counter turnedAway(Source source, Taken.Cause cause) {
        return Counter.builder("forewarm.sensor.intake.turned.away")
                .description("Deliveries that the sender has to repeat later")
                .tag("source", source.word())
                .tag("reason", cause.word())
                .register(registry);
    }
}
