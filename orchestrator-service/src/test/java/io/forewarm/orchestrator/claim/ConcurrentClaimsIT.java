package io.forewarm.orchestrator.claim;

import static io.forewarm.orchestrator.plan.TestPlans.ACME;
import static io.forewarm.orchestrator.plan.TestPlans.NOW;
import static io.forewarm.orchestrator.plan.TestPlans.SMALL;
import static io.forewarm.orchestrator.plan.TestPlans.origin;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.forewarm.local.LocalPlatform;
import io.forewarm.model.provisioning.LaunchType;
import io.forewarm.model.provisioning.UnitId;
import io.forewarm.orchestrator.TestClock;
import io.forewarm.orchestrator.simulated.SimulatedBackend;
import io.forewarm.orchestrator.unit.ObservedUnit;
import io.forewarm.orchestrator.unit.ObservedUnit.Ownership;
import io.forewarm.orchestrator.unit.Purpose;
import io.forewarm.orchestrator.unit.Unit;
import io.forewarm.orchestrator.unit.UnitOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many users reach for few units at once, through two replicas that share nothing but database and backend. */
class ConcurrentClaimsIT {

    private static final int USERS = 200;
    private static final int READY = 50;
    private static final int STARTING = 20;

    private static final List<HikariDataSource> POOLS = new ArrayList<>();

    private final SimulatedBackend backend =
            new SimulatedBackend(new SimulatedBackend.Rules(1000, 0), new TestClock(NOW.toString()));

    @BeforeAll
    static void connect() {
        var url = LocalPlatform.shared().freshDatabase("concurrent_claims_it");
        for (int replica = 0; replica < 2; replica++) {
            var pool = new HikariDataSource();
            pool.setJdbcUrl(url);
            pool.setMaximumPoolSize(10);
            POOLS.add(pool);
        }
        Flyway.configure()
                .dataSource(POOLS.getFirst())
                .locations("classpath:db/orchestrator")
                .load()
                .migrate();
    }

    @AfterAll
    static void disconnect() {
        POOLS.forEach(HikariDataSource::close);
        POOLS.clear();
    }

    @RepeatedTest(100)
    void exactlyAsManyAreWarmAsThereWereAndNobodySharesOne() throws Exception {
        var replicas = POOLS.stream().map(pool -> TestClaims.on(pool, backend)).toList();
        stock(replicas.getFirst());

        var claims = claimAllAtOnce(replicas);

        assertThat(claims.stream().collect(groupingBy(claim -> claim.answer().launch(), counting())))
                .isEqualTo(Map.of(
                        LaunchType.WARM, (long) READY,
                        LaunchType.PARTIAL, (long) STARTING,
                        LaunchType.COLD, (long) USERS - READY - STARTING));
        assertThat(claims).extracting(Claim::unit).doesNotHaveDuplicates();
        assertThat(backend.list())
                .hasSize(USERS)
                .allMatch(unit -> unit.ownership() == Ownership.CLAIMED)
                .extracting(ObservedUnit::id)
                .containsExactlyInAnyOrderElementsOf(
                        claims.stream().map(Claim::unit).toList());
    }

    private void stock(TestClaims desk) {
        JdbcClient.create(POOLS.getFirst())
                .sql("truncate unit, claim, outcome, claim_key")
                .update();
        var units = new ArrayList<Unit>();
        for (int one = 0; one < READY + STARTING; one++) {
            var starting = new Unit.Starting(origin("unit-" + one, SMALL, new Purpose.Pooled()), NOW, Optional.empty());
            units.add(one < READY ? starting.ready(NOW) : starting);
            backend.create(new UnitOrder(
                    new UnitId("unit-" + one), ACME, SMALL, UnitOrder.Lane.SPECULATIVE, "likely enough", NOW));
        }
        desk.units().add(units);
    }

    private static List<Claim> claimAllAtOnce(List<TestClaims> replicas) throws Exception {
        var claims = new ArrayList<Claim>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var users = IntStream.range(0, USERS)
                    .<Callable<ClaimResult>>mapToObj(
                            user -> () -> replicas.get(user % 2).claims().claim(TestClaims.request(user), NOW))
                    .toList();
            for (var answer : executor.invokeAll(users)) {
                claims.add(((ClaimResult.Granted) answer.get()).claim());
            }
        }
        return claims;
    }
}
