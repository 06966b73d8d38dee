package io.forewarm.replay.pool;

import static io.forewarm.replay.TestTraces.aTrace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PoolTest {

    private static final int START_UP = 5;

    @Test
    void aClaimTakesAReadyUnitAndTheNextOneIsReadyAStartUpTimeLater() {
        var claims = claims(10, 12, 20);

        var outcome = Pool.run(claims, 0, START_UP, _ -> 1, 0, 30);

        // The second waits for the first's successor, and its own is there for the third.
        assertThat(outcome.hits()).isEqualTo(2);
        assertThat(outcome.waits(1)).containsExactly(180);
        // Idle before the first, from 17 to 20, and from 25 to the end.
        assertThat(outcome.idleHours() * 60).isCloseTo(10 + 3 + 5, within(1e-9));
    }

    @Test
    void withoutAPoolEverybodyWaitsForAUnitOfTheirOwn() {
        var outcome = Pool.run(claims(10, 12, 20), 0, START_UP, _ -> 0, 0, 30);

        assertThat(outcome.hits()).isZero();
        assertThat(outcome.waits(0.5, 0.99)).containsExactly(300, 300);
        assertThat(outcome.idleHours()).isZero();
    }

    @Test
    void claimsOfTheSameSecondTakeOneUnitEach() {
        var outcome = Pool.run(claims(10, 10, 10), 0, START_UP, _ -> 2, 0, 20);

        assertThat(outcome.hits()).isEqualTo(2);
        assertThat(outcome.waits(1)).containsExactly(300);
    }

    @Test
    void whatIsNotWantedAnyMoreIsGivenUp() {
        var outcome = Pool.run(claims(100), 0, START_UP, minute -> minute < 10 ? 3 : 1, 0, 100);

        assertThat(outcome.idleHours() * 60).isCloseTo(3 * 10 + 90, within(1e-9));
    }

    @Test
    void whatIsWantedMoreIsReadyAStartUpTimeLater() {
        var outcome = Pool.run(claims(14, 40), 0, START_UP, minute -> minute < 10 ? 0 : 1, 0, 41);

        assertThat(outcome.waits(1)).containsExactly(60);
        assertThat(outcome.hits()).isEqualTo(1);
    }

    /** What the examples say of each unit is what a pool of so many units makes of all of them together. */
    @Test
    void whatIsLearntOfEachUnitAddsUpToWhatAPoolDoes() {
        var random = new SplittableRandom(1);
        var trace = aTrace();
        for (int second = 0; second < 50_000; second += random.nextInt(400)) {
            trace.asksFor(1, 1, Duration.ofSeconds(second));
        }
        var claims = Claims.of(trace.build(), size -> size, 0.6);
        for (int units = 1; units <= 6; units++) {
            int wanted = units;
            var outcome = Pool.run(claims, 0, START_UP, _ -> wanted, 0, claims.endMinute());

            var cells = new UnitCells(claims, 0, START_UP, units);
            double idle = 0;
            int hits = 0;
            for (int minute = 0; minute < claims.endMinute(); minute++) {
                cells.look(minute, minute + 1);
                for (int unit = 1; unit <= units; unit++) {
                    idle += cells.idleMinutes(unit);
                    hits += cells.claimed(unit);
                }
            }

            assertThat(hits).isEqualTo(outcome.hits());
            assertThat(idle).isCloseTo(outcome.idleHours() * 60, within(1e-6));
        }
    }

    private static Claims claims(int... minutes) {
        return Claims.of(aTrace().asks(1, minutes).build(), size -> size, 0.6);
    }
}
