package io.forewarm.replay.pool;

import static io.forewarm.replay.TestTraces.aTrace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.forewarm.replay.trace.Trace;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PoolBenchmarkTest {

    @Test
    void findsThatOneUserComesEveryThreeHours() {
        var trace = aTrace();
        for (int hour = 0; hour < 300; hour += 3) {
            trace.asksFor(2, 1, Duration.ofHours(hour));
        }

        var scores = run(trace.build());

        var rival = scores.comparison().get(3);
        assertThat(rival.missShare()).isCloseTo(0.1, within(1e-9));
        assertThat(rival.ratio().orElseThrow()).isLessThan(0.5);
    }

    @Test
    void givesTheSameAgain() {
        var trace = aTrace();
        for (int claim = 0; claim < 300; claim++) {
            trace.asksFor(1 << claim % 3, claim % 4, Duration.ofMinutes(claim * 37L % 5000));
        }

        assertThat(run(trace.build())).isEqualTo(run(trace.build()));
    }

    @Test
    void saysSomethingDefiniteOfOneEvent() {
        var scores = run(aTrace().asks(1, 10).build());

        assertThat(scores.policies()).noneMatch(curve -> curve.name().equals("forewarm"));
        assertThat(scores.policies())
                .allSatisfy(curve -> assertThat(curve.curve()).isNotEmpty());
        assertThat(scores.comparison())
                .allSatisfy(rival -> assertThat(rival.ratio()).isEmpty());
    }

    @Test
    void holdsNoUnitOfABundleBeforeItsFirstClaim() {
        var trace = aTrace();
        for (int hour = 0; hour < 100; hour++) {
            trace.asksFor(1, 1, Duration.ofHours(hour));
        }
        var claims = Claims.of(trace.asksFor(64, 2, Duration.ofHours(99)).build(), size -> size, 0.6);

        var curve = LearntPool.fit(claims, 5, 1).orElseThrow();

        assertThat(curve.knobs())
                .allSatisfy(knob -> assertThat(curve.plan(1, knob).wanted(claims.splitMinute()))
                        .isZero());
    }

    private static PoolScores run(Trace trace) {
        return new PoolBenchmark(Claims.of(trace, size -> size, 0.6), 1, _ -> {}).run(5);
    }
}
