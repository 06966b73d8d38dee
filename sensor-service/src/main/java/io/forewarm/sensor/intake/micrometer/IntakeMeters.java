package io.forewarm.sensor.intake.micrometer;

import io.forewarm.model.activity.Source;
import io.forewarm.sensor.intake.IntakeObserver;
import io.forewarm.sensor.intake.Taken;
import io.forewarm.sensor.intake.Verdict;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Counts what comes in and what becomes of it. Tags are source, result and reason, all from short lists. */
@Component
public final class IntakeMeters implements IntakeObserver {

    private final MeterRegistry registry;

    public IntakeMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void answered(Source source, Taken taken, Duration took) {
        switch (taken) {
            case Taken.Receipt receipt -> {
                receipt.verdicts().stream()
                        .collect(Collectors.groupingBy(IntakeMeters::result, Collectors.counting()))
                        .forEach((result, count) -> items(source, result).increment(count));
                acknowledged(source).record(took);
            }
            case Taken.Unavailable unavailable ->
                turnedAway(source, unavailable.cause()).increment();
        }
    }

    @Override
    public void refused(Source source, String reason) {
        Counter.builder("forewarm.sensor.intake.refused")
                .description("Deliveries that were refused as a whole")
                .tag("source", source.word())
                .tag("reason", reason)
                .register(registry)
                .increment();
    }

    private static Result result(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Accepted() -> Result.ACCEPTED;
            case Verdict.Duplicate() -> Result.DUPLICATE;
            case Verdict.Ignored(var reason) -> new Result("ignored", reason.word());
            case Verdict.Rejected rejected ->
                new Result("rejected", rejected.reason().word());
        };
    }

    private Counter items(Source source, Result result) {
        return Counter.builder("forewarm.sensor.intake.items")
                .description("Items that sources delivered, by what became of them")
                .tag("source", source.word())
                .tag("result", result.name())
                .tag("reason", result.reason())
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

    /** What became of items; meters are looked up once for all that share it. */
    private record Result(String name, String reason) {

        static final Result ACCEPTED = new Result("accepted", "none");
        static final Result DUPLICATE = new Result("duplicate", "none");
    }
}
