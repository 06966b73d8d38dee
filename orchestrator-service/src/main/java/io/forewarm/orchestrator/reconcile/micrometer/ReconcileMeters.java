package io.forewarm.orchestrator.reconcile.micrometer;

import io.forewarm.orchestrator.plan.Action;
import io.forewarm.orchestrator.plan.Planner;
import io.forewarm.orchestrator.reconcile.PassReport;
import io.forewarm.orchestrator.reconcile.PassReport.State;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Meters of the passes. Gauges tell of the last pass that this replica made. */
@Component
public final class ReconcileMeters {

    private final MeterRegistry registry;
    private final Timer passes;
    private volatile Map<State, Long> units = Map.of();
    private volatile double costPerHour;
    private volatile long backingOff;

    /** Registers the meters. */
    public ReconcileMeters(MeterRegistry registry, Planner planner) {
        this.registry = registry;
        this.passes = Timer.builder("forewarm.reconcile.pass")
                .description("How long one pass over all units takes")
                .register(registry);
        for (var state : State.values()) {
            Gauge.builder("forewarm.units", this, meters -> meters.units.getOrDefault(state, 0L))
                    .description("Units that are not over")
                    .tag("state", state.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
        Gauge.builder("forewarm.bundles.backing.off", this, meters -> meters.backingOff)
                .description("Bundles of which nothing is built on speculation, because the last builds failed")
                .register(registry);
        Gauge.builder("forewarm.budget.used", this, meters -> meters.costPerHour)
                .description("What unclaimed units cost in an hour, in the catalogue's currency")
                .register(registry);
        Gauge.builder("forewarm.budget.limit", () -> planner.rules().budget().perHour())
                .description("What unclaimed units may cost in an hour, in the catalogue's currency")
                .register(registry);
    }

    /** Does a pass and measures it. */
    public Optional<PassReport> measure(Supplier<Optional<PassReport>> pass) {
        var report = Objects.requireNonNull(passes.record(pass));
        report.ifPresent(this::report);
        return report;
    }

    private void report(PassReport report) {
        units = report.units();
        costPerHour = report.costPerHour();
        backingOff = report.actions().stream()
                .filter(Action.BackOff.class::isInstance)
                .distinct()
                .count();
        report.actions()
                .forEach(action -> registry.counter("forewarm.plan.actions", "action", word(action))
                        .increment());
        registry.counter("forewarm.reconcile.troubles").increment(report.troubles());
    }

    private static String word(Action action) {
        return switch (action) {
            case Action.Start _ -> "start";
            case Action.Retire _ -> "retire";
            case Action.Expire _ -> "expire";
            case Action.Doubt _ -> "doubt";
            case Action.BackOff _ -> "back-off";
        };
    }
}
