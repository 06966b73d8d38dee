package io.forewarm.orchestrator.unit.jdbc;

import static io.forewarm.orchestrator.plan.TestPlans.ACME;
import static io.forewarm.orchestrator.plan.TestPlans.CATALOGUE;
import static io.forewarm.orchestrator.plan.TestPlans.LARGE;
import static io.forewarm.orchestrator.plan.TestPlans.NOW;
import static io.forewarm.orchestrator.plan.TestPlans.SMALL;
import static io.forewarm.orchestrator.plan.TestPlans.bundle;
import static io.forewarm.orchestrator.plan.TestPlans.origin;
import static io.forewarm.orchestrator.plan.TestPlans.subject;
import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.local.LocalPlatform;
import io.forewarm.model.catalogue.Bundle;
import io.forewarm.model.identity.TenantId;
import io.forewarm.model.provisioning.ClaimId;
import io.forewarm.model.provisioning.ProvisioningOutcome;
import io.forewarm.model.provisioning.UnitId;
import io.forewarm.orchestrator.unit.Assignment;
import io.forewarm.orchestrator.unit.Purpose;
import io.forewarm.orchestrator.unit.Unit;
import io.forewarm.orchestrator.unit.Wish;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class JdbcUnitStoreIT {

    private static final Purpose ADAS = new Purpose.Dedicated(subject(1));
    private static final Purpose BOBS = new Purpose.Dedicated(subject(2));
    private static final Purpose POOLED = new Purpose.Pooled();

    private final List<ProvisioningOutcome> outcomes = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // Filled before each test.
    private DriverManagerDataSource source;

    @SuppressWarnings("NullAway.Init") // Filled before each test.
    private JdbcUnitStore store;

    @BeforeEach
    void freshDatabase() {
        source = new DriverManagerDataSource(LocalPlatform.shared().freshDatabase("unit_store_it"));
        // Whoever waits for a row that somebody else has fails, and doesn't wait for ever.
        var settings = new Properties();
        settings.setProperty("options", "-c lock_timeout=5s");
        source.setConnectionProperties(settings);
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/orchestrator")
                .load()
                .migrate();
        store = new JdbcUnitStore(new JdbcTemplate(source), outcomes::add);
    }

    @Test
    void takesTheBestThatThereIsUntilNothingIsLeft() {
        store.add(List.of(
                starting("starting-pooled", SMALL, POOLED),
                starting("starting-own", SMALL, ADAS),
                ready("stand-in-pooled", LARGE, POOLED),
                ready("stand-in-own", LARGE, ADAS),
                ready("pooled", SMALL, POOLED),
                ready("own", SMALL, ADAS)));

        var taken = IntStream.range(0, 7).mapToObj(this::take).toList();

        assertThat(taken)
                .containsExactly(
                        "own",
                        "pooled",
                        "stand-in-own",
                        "stand-in-pooled",
                        "starting-own",
                        "starting-pooled",
                        "nothing");
    }

    @Test
    void takesNothingThatIsNotTheSubjectsOrIsOutdatedOrOver() {
        var over = ready("over", SMALL, POOLED);
        store.add(List.of(
                ready("bobs", SMALL, BOBS),
                ready("outdated", bundle("small", 0.5, 1), POOLED),
                new Unit.Wanted(origin("wanted", SMALL, POOLED), Optional.empty()),
                starting("stand-in-starting", LARGE, POOLED),
                over));
        store.advance(over, over.retire("unwanted", NOW));

        assertThat(take(0)).isEqualTo("nothing");
        assertThat(store.take(
                        Wish.of(new TenantId("other"), SMALL, CATALOGUE),
                        new Assignment(new ClaimId("other-claim"), subject(2)),
                        NOW))
                .isEmpty();
    }

    @Test
    void takesTheNextBestWhileAnotherTakerHasNotFinished() throws Exception {
        store.add(List.of(ready("own", SMALL, ADAS), ready("pooled", SMALL, POOLED)));
        try (var other = source.getConnection();
                var lock = other.prepareStatement("select 1 from unit where id = 'own' for update")) {
            other.setAutoCommit(false);
            lock.execute();

            assertThat(take(0)).isEqualTo("pooled");
            other.rollback();
        }
    }

    @Test
    void neverGivesOneUnitToTwoTakersAndLeavesNoneOver() throws Exception {
        store.add(IntStream.range(0, 20)
                .mapToObj(one -> ready("unit-" + one, SMALL, POOLED))
                .toList());

        var taken = new ArrayList<String>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var takers = IntStream.range(0, 20)
                    .<Callable<String>>mapToObj(one -> () -> take(one))
                    .toList();
            for (var taker : executor.invokeAll(takers)) {
                taken.add(taker.get());
            }
        }

        assertThat(taken).doesNotHaveDuplicates().doesNotContain("nothing");
    }

    @Test
    void takesAStepOnlyFromTheStateThatItStartsFrom() {
        var unit = ready("contested", SMALL, POOLED);
        store.add(List.of(unit));
        take(0);

        assertThat(store.advance(unit, unit.retire("unwanted", NOW))).isFalse();
        assertThat(outcomes).isEmpty();
        assertThat(store.live()).singleElement().isInstanceOf(Unit.Claimed.class);
    }

    @Test
    void keepsEveryStateAsItWas() {
        var doubted = Optional.of(NOW.plusSeconds(5));
        var claimed = ready("d", SMALL, POOLED).claim(new Assignment(new ClaimId("claim-d"), subject(3)), NOW);
        List<Unit> units = List.of(
                new Unit.Wanted(origin("a", SMALL, ADAS), doubted),
                new Unit.Starting(origin("b", SMALL, POOLED), NOW, doubted),
                ready("c", LARGE, BOBS),
                claimed,
                Unit.Claimed.onDemand(
                        origin("e", SMALL, new Purpose.OnDemand(subject(4))),
                        new Assignment(new ClaimId("claim-e"), subject(4))));

        store.add(units);

        assertThat(store.live()).containsExactlyInAnyOrderElementsOf(units);
        assertThat(store.claimedBy(new ClaimId("claim-d"))).hasValue(claimed);
    }

    @Test
    void knowsWhatIsOver() {
        var unit = ready("gone", SMALL, POOLED);
        store.add(List.of(unit, ready("here", SMALL, POOLED)));

        store.advance(unit, unit.retire("unwanted", NOW));

        assertThat(store.over(List.of(new UnitId("gone"), new UnitId("here"), new UnitId("never"))))
                .containsExactly(new UnitId("gone"));
        assertThat(outcomes).singleElement().isInstanceOf(ProvisioningOutcome.Wasted.class);
    }

    private String take(int number) {
        var assignment = new Assignment(new ClaimId("claim-" + number), subject(1));
        return store.take(Wish.of(ACME, SMALL, CATALOGUE), assignment, NOW)
                .map(unit -> unit.id().value())
                .orElse("nothing");
    }

    private static Unit.Starting starting(String id, Bundle bundle, Purpose purpose) {
        return new Unit.Starting(origin(id, bundle, purpose), NOW.minusSeconds(290), Optional.empty());
    }

    private static Unit.Ready ready(String id, Bundle bundle, Purpose purpose) {
        return starting(id, bundle, purpose).ready(NOW.minusSeconds(200));
    }
}
