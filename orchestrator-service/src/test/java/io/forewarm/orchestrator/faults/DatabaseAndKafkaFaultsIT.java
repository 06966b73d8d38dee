package io.forewarm.orchestrator.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import io.forewarm.model.provisioning.ProvisioningOutcome;
import io.forewarm.orchestrator.PooledDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

/** PostgreSQL or Kafka away for half a minute. */
class DatabaseAndKafkaFaultsIT {

    private static final int PASSES = 3;
    private static final int PASSES_IN_HALF_A_MINUTE = 15;

    @SuppressWarnings("NullAway.Init") // Filled before all tests.
    private static HikariDataSource source;

    @SuppressWarnings("NullAway.Init") // Filled before each test.
    private World world;

    @BeforeAll
    static void migrate() {
        source = PooledDatabase.fresh("database_faults_it");
    }

    @AfterAll
    static void disconnect() {
        source.close();
    }

    @BeforeEach
    void start() {
        world = new World(source);
        world.awaitSeen();
    }

    @AfterEach
    void stop() {
        world.close();
    }

    /** In the middle of a pass, wherever that is, and for all passes of the next half minute. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 15})
    void postgres(int connections) {
        var claimed = world.settleWithAClaim();
        var away = new LeavingSource(source);
        var reconciler = world.reconciler(away, UnaryOperator.identity());
        world.pods().stream()
                .filter(pod -> !pod.getMetadata()
                        .getName()
                        .equals(claimed.getMetadata().getName()))
                .limit(3)
                .toList()
                .forEach(pod -> world.client.resource(pod).delete());
        world.awaitSeen();
        world.clock.advance(Duration.ofSeconds(31));

        away.leaveAfter(connections);
        for (int pass = 0; pass < PASSES_IN_HALF_A_MINUTE; pass++) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> reconciler.pass(world.clock.instant()));
            world.clock.advance(Duration.ofSeconds(2));
        }

        world.settleFor(PASSES);
        world.assertSettled();
        world.assertUntouched(claimed);
    }

    @Test
    void kafka() {
        var claimed = world.settleWithAClaim();
        for (int pass = 0; pass < PASSES_IN_HALF_A_MINUTE; pass++) {
            assertThat(world.outbox().drain(100, world.clock.instant(), _ -> 0)).isZero();
            world.pass();
            world.clock.advance(Duration.ofSeconds(2));
        }
        var second = world.claim(2);

        world.settleFor(PASSES);
        world.assertSettled();
        world.assertUntouched(claimed);
        var sent = new ArrayList<ProvisioningOutcome>();
        world.outbox().drain(100, world.clock.instant(), outcomes -> {
            sent.addAll(outcomes);
            return outcomes.size();
        });
        assertThat(sent)
                .extracting(outcome ->
                        ((ProvisioningOutcome.Claimed) outcome).unit().value())
                .containsExactly(claimed.getMetadata().getName(), second.unit().value());
        assertThat(world.outbox().drain(100, world.clock.instant(), _ -> 0)).isZero();
    }
}
