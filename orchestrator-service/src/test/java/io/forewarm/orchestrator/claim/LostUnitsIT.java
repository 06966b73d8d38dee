package io.forewarm.orchestrator.claim;

import static io.forewarm.orchestrator.plan.TestPlans.ACME;
import static io.forewarm.orchestrator.plan.TestPlans.NOW;
import static io.forewarm.orchestrator.plan.TestPlans.SMALL;
import static io.forewarm.orchestrator.plan.TestPlans.origin;
import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.local.LocalPlatform;
import io.forewarm.model.provisioning.LaunchType;
import io.forewarm.model.provisioning.ProvisioningOutcome;
import io.forewarm.model.provisioning.UnitId;
import io.forewarm.orchestrator.TestClock;
import io.forewarm.orchestrator.simulated.SimulatedBackend;
import io.forewarm.orchestrator.unit.Purpose;
import io.forewarm.orchestrator.unit.Unit;
import io.forewarm.orchestrator.unit.UnitOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Claims of units that the database believes to be ready and the backend has just lost. */
class LostUnitsIT {

    private final SimulatedBackend backend =
            new SimulatedBackend(new SimulatedBackend.Rules(100, 0), new TestClock(NOW.toString()));

    @SuppressWarnings("NullAway.Init") // Filled before each test.
    private TestClaims desk;

    @BeforeEach
    void freshDatabase() {
        var source = new DriverManagerDataSource(LocalPlatform.shared().freshDatabase("lost_units_it"));
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/orchestrator")
                .load()
                .migrate();
        desk = TestClaims.on(source, backend);
    }

    @Test
    void giveTheNextWarmUnitInstead() {
        desk.units().add(List.of(ready("lost-1"), ready("there-2")));
        create("there-2");

        var claim = claim();

        assertThat(claim.unit()).isEqualTo(new UnitId("there-2"));
        assertThat(claim.answer().launch()).isEqualTo(LaunchType.WARM);
        assertThat(desk.store().find(claim.assignment().claim())).hasValue(claim);
        assertThat(desk.units().claimedBy(claim.assignment().claim()).map(Unit::id))
                .hasValue(claim.unit());
    }

    @Test
    void buildOneWhereNothingIsLeftAndSayThatItIsCold() {
        desk.units().add(List.of(ready("lost-1"), ready("lost-2")));

        var claim = claim();

        assertThat(claim.answer().launch()).isEqualTo(LaunchType.COLD);
        assertThat(backend.list())
                .singleElement()
                .satisfies(unit -> assertThat(unit.id()).isEqualTo(claim.unit()));
        assertThat(desk.units().live()).extracting(Unit::id).containsExactly(claim.unit());
    }

    @Test
    void tellTheForecastsWhatReallyCameOfIt() {
        desk.units().add(List.of(ready("lost-1")));

        claim();

        assertThat(outcomes())
                .hasSize(2)
                .anySatisfy(outcome -> assertThat(outcome)
                        .isInstanceOfSatisfying(
                                ProvisioningOutcome.Broken.class,
                                broken -> assertThat(broken.reason()).isEqualTo("lost")))
                .anySatisfy(outcome -> assertThat(outcome)
                        .isInstanceOfSatisfying(
                                ProvisioningOutcome.Claimed.class,
                                claimed -> assertThat(claimed.launch()).isEqualTo(LaunchType.COLD)));
    }

    private Claim claim() {
        return ((ClaimResult.Granted) desk.claims().claim(TestClaims.request(1), NOW)).claim();
    }

    private List<ProvisioningOutcome> outcomes() {
        var found = new ArrayList<ProvisioningOutcome>();
        desk.outbox().drain(100, NOW, outcomes -> {
            found.addAll(outcomes);
            return 0;
        });
        return found;
    }

    private void create(String id) {
        backend.create(new UnitOrder(new UnitId(id), ACME, SMALL, UnitOrder.Lane.SPECULATIVE, "likely enough", NOW));
    }

    private static Unit ready(String id) {
        return new Unit.Starting(origin(id, SMALL, new Purpose.Pooled()), NOW, Optional.empty()).ready(NOW);
    }
}
