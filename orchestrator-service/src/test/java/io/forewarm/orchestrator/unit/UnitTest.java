package io.forewarm.orchestrator.unit;

import static io.forewarm.orchestrator.plan.TestPlans.NOW;
import static io.forewarm.orchestrator.plan.TestPlans.SMALL;
import static io.forewarm.orchestrator.plan.TestPlans.origin;
import static io.forewarm.orchestrator.plan.TestPlans.subject;
import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.model.provisioning.ClaimId;
import io.forewarm.model.provisioning.ProvisioningOutcome;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnitTest {

    private static final Assignment ADA = new Assignment(new ClaimId("claim-1"), subject(1));

    private final Unit.Wanted wanted =
            new Unit.Wanted(origin("a", SMALL, new Purpose.Dedicated(subject(1))), Optional.empty());

    @Test
    void idlesFromReadyToClaim() {
        var claimed = wanted.accepted(NOW).ready(NOW.plusSeconds(60)).claim(ADA, NOW.plusSeconds(90));

        assertThat(claimed.idle(NOW.plusSeconds(1000))).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void neverIdlesIfItIsClaimedWhileItStarts() {
        var claimed = wanted.accepted(NOW).claim(ADA, NOW.plusSeconds(10)).ready(NOW.plusSeconds(60));

        assertThat(claimed.idle(NOW.plusSeconds(1000))).isZero();
    }

    @Test
    void isWastedIfItEndsUnclaimed() {
        var retired = wanted.accepted(NOW).ready(NOW).retire("unwanted", NOW.plusSeconds(40));

        assertThat(retired.outcome()).get().isInstanceOfSatisfying(ProvisioningOutcome.Wasted.class, wasted -> {
            assertThat(wasted.idle()).isEqualTo(Duration.ofSeconds(40));
            assertThat(wasted.probability()).isEqualTo(0.5);
        });
    }

    @Test
    void wastesNothingIfItWasNeverBuilt() {
        assertThat(wanted.retire("unwanted", NOW).outcome()).isEmpty();
    }

    @Test
    void isBrokenIfItFailsBeforeSomebodyCouldUseIt() {
        var unclaimed = wanted.accepted(NOW).fail("image-pull-failed", NOW);
        var claimed = Unit.Claimed.onDemand(wanted.origin(), ADA).release("lost", NOW);

        assertThat(unclaimed.outcome()).get().isInstanceOf(ProvisioningOutcome.Broken.class);
        assertThat(claimed.outcome()).get().isInstanceOf(ProvisioningOutcome.Broken.class);
    }

    @Test
    void teachesNothingWhenItIsGivenBack() {
        var inUse = Unit.Claimed.onDemand(wanted.origin(), ADA).ready(NOW);

        assertThat(inUse.release(Unit.Released.GIVEN_BACK, NOW).outcome()).isEmpty();
        assertThat(inUse.release("lost", NOW).outcome()).isEmpty();
    }
}
