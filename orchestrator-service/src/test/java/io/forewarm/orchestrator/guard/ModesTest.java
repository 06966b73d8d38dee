package io.forewarm.orchestrator.guard;

import static io.forewarm.orchestrator.plan.TestPlans.ACME;
import static io.forewarm.orchestrator.plan.TestPlans.LARGE;
import static io.forewarm.orchestrator.plan.TestPlans.SMALL;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModesTest {

    private static final Modes.Rule FOR_BUNDLE = new Modes.Rule(Optional.empty(), Optional.of(SMALL.id()), Mode.OFF);
    private static final Modes.Rule FOR_TENANT = new Modes.Rule(Optional.of(ACME), Optional.empty(), Mode.SHADOW);
    private static final Modes.Rule FOR_BOTH = new Modes.Rule(Optional.of(ACME), Optional.of(SMALL.id()), Mode.ACTIVE);

    @Test
    void followTheClosestRule() {
        assertThat(mode(FOR_BUNDLE)).isEqualTo(Mode.OFF);
        assertThat(mode(FOR_BUNDLE, FOR_TENANT)).isEqualTo(Mode.SHADOW);
        assertThat(mode(FOR_BUNDLE, FOR_TENANT, FOR_BOTH)).isEqualTo(Mode.ACTIVE);
        assertThat(mode(FOR_BOTH, FOR_TENANT, FOR_BUNDLE)).isEqualTo(Mode.ACTIVE);
    }

    @Test
    void followTheSettingsWhereNoRuleHolds() {
        var modes = new Modes(Mode.ACTIVE, false, List.of(FOR_BUNDLE));

        assertThat(modes.of(ACME, LARGE.id())).isEqualTo(Mode.ACTIVE);
    }

    @Test
    void areAllOffOnceTheKillSwitchIsOn() {
        assertThat(new Modes(Mode.ACTIVE, true, List.of(FOR_BOTH)).of(ACME, SMALL.id()))
                .isEqualTo(Mode.OFF);
    }

    @Test
    void takeTheMoreCarefulOfTwoRulesForTheSame() {
        var modes = new Modes(Mode.ACTIVE, false, List.of(FOR_BUNDLE, FOR_BOTH));
        var careful = new Modes.Rule(Optional.of(ACME), Optional.of(SMALL.id()), Mode.SHADOW);

        assertThat(modes.and(List.of(careful)).of(ACME, SMALL.id())).isEqualTo(Mode.SHADOW);
        assertThat(new Modes(Mode.ACTIVE, false, List.of(careful))
                        .and(List.of(FOR_BOTH))
                        .of(ACME, SMALL.id()))
                .isEqualTo(Mode.SHADOW);
    }

    private static Mode mode(Modes.Rule... rules) {
        return new Modes(Mode.SHADOW, false, List.of(rules)).of(ACME, SMALL.id());
    }
}
