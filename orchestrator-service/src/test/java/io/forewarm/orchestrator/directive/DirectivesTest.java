package io.forewarm.orchestrator.directive;

import static io.forewarm.orchestrator.plan.TestPlans.ACME;
import static io.forewarm.orchestrator.plan.TestPlans.LARGE;
import static io.forewarm.orchestrator.plan.TestPlans.SMALL;
import static io.forewarm.orchestrator.plan.TestPlans.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.forewarm.model.catalogue.Bundle;
import io.forewarm.orchestrator.guard.Mode;
import io.forewarm.orchestrator.guard.Modes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DirectivesTest {

    @Test
    void putAFloorInThePlaceOfTheSettings() {
        var rules = rules().bounded(Map.of(ACME, Map.of(SMALL.id(), 5, LARGE.id(), 1)), Map.of());

        var directed = new Directives(List.of(bounds(SMALL, 2, 9))).over(rules);

        assertThat(directed.floors()).containsEntry(ACME, Map.of(SMALL.id(), 2, LARGE.id(), 1));
    }

    @Test
    void takeTheLowerOfTwoCeilings() {
        var rules = rules().bounded(Map.of(), Map.of(ACME, Map.of(SMALL.id(), 5, LARGE.id(), 5)));

        var directed = new Directives(List.of(bounds(SMALL, 0, 9), bounds(LARGE, 0, 3))).over(rules);

        assertThat(directed.ceilings()).containsEntry(ACME, Map.of(SMALL.id(), 5, LARGE.id(), 3));
    }

    @Test
    void leaveModesAloneThatTheyDoNotSpeakOf() {
        var off = new Directive(ACME, SMALL.id(), Optional.of(Mode.OFF), Optional.empty(), Optional.empty());

        var modes = new Directives(List.of(off, bounds(LARGE, 0, 1))).over(new Modes(Mode.ACTIVE, false, List.of()));

        assertThat(modes.of(ACME, SMALL.id())).isEqualTo(Mode.OFF);
        assertThat(modes.of(ACME, LARGE.id())).isEqualTo(Mode.ACTIVE);
    }

    @Test
    void areNotNegative() {
        assertThatIllegalArgumentException().isThrownBy(() -> bounds(SMALL, -1, 1));
    }

    private static Directive bounds(Bundle bundle, int floor, int ceiling) {
        return new Directive(ACME, bundle.id(), Optional.empty(), Optional.of(floor), Optional.of(ceiling));
    }
}
