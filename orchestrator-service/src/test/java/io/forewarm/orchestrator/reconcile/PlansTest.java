package io.forewarm.orchestrator.reconcile;

import static io.forewarm.orchestrator.plan.TestPlans.ACME;
import static io.forewarm.orchestrator.plan.TestPlans.CATALOGUE;
import static io.forewarm.orchestrator.plan.TestPlans.LARGE;
import static io.forewarm.orchestrator.plan.TestPlans.NOW;
import static io.forewarm.orchestrator.plan.TestPlans.SMALL;
import static io.forewarm.orchestrator.plan.TestPlans.rules;
import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.model.catalogue.BundleId;
import io.forewarm.orchestrator.guard.Mode;
import io.forewarm.orchestrator.guard.Modes;
import io.forewarm.orchestrator.plan.Planner;
import io.forewarm.orchestrator.plan.Snapshot;
import io.forewarm.orchestrator.plan.Target;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlansTest {

    @Test
    void spendNothingOnTheFloorOfWhatIsOff() {
        var plans = plans(new Modes(Mode.ACTIVE, false, List.of(rule(LARGE.id(), Mode.OFF))));

        assertThat(plans.active()).hasSize(2);
        assertThat(plans.targets()).containsExactly(target(SMALL.id(), 2));
    }

    @Test
    void giveWhatIsOnlyToldABudgetOfItsOwn() {
        var plans = plans(new Modes(Mode.ACTIVE, false, List.of(rule(LARGE.id(), Mode.SHADOW))));

        assertThat(plans.active()).hasSize(2);
        assertThat(plans.shadow()).hasSize(1);
        assertThat(plans.targets()).containsExactly(target(SMALL.id(), 2), target(LARGE.id(), 1));
    }

    /** The budget is enough for two small ones or one large one. */
    private static Plans plans(Modes modes) {
        var floors = Map.of(ACME, Map.of(SMALL.id(), 2, LARGE.id(), 1));
        var planner = new Planner(rules(2, Duration.ZERO).bounded(floors, Map.of()));
        var snapshot = new Snapshot(CATALOGUE, List.of(), List.of(), List.of(), Map.of());
        return Plans.of(planner, snapshot, modes, NOW);
    }

    private static Modes.Rule rule(BundleId bundle, Mode mode) {
        return new Modes.Rule(Optional.of(ACME), Optional.of(bundle), mode);
    }

    private static Target target(BundleId bundle, int units) {
        return new Target(ACME, bundle, units, "at least %d are always kept".formatted(units));
    }
}
