package io.forewarm.replay.calibration;

import static io.forewarm.replay.TestTraces.aTrace;
import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.prediction.arrival.Moments.Stretch;
import io.forewarm.replay.hazard.Watch;
import io.forewarm.replay.warm.Requests;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CalibrationBenchmarkTest {

    private static final int DAY = 1440;

    private final CalibrationBenchmark benchmark = new CalibrationBenchmark(1, 20_000, _ -> {});

    @Test
    void saysOfWhoComesEachMorningWhenTheyCome() {
        var horizons = benchmark.run(mornings(60));

        assertThat(horizons).extracting(CalibrationReport.Horizon::minutes).containsExactly(1, 5, 15, 60, 240);
        assertThat(horizons)
                .allSatisfy(horizon ->
                        assertThat(horizon.expectedCalibrationError()).isLessThan(0.02));
        // Which of ten minutes it will be nobody can know, but which hour is clear.
        assertThat(horizons.subList(3, 5))
                .allSatisfy(horizon -> assertThat(horizon.brierSkill()).isGreaterThan(0.8));
    }

    @Test
    void saysTheSameAgain() {
        assertThat(benchmark.run(mornings(20))).isEqualTo(benchmark.run(mornings(20)));
    }

    @Test
    void hasNothingToSayOfWhoAskedOnce() {
        assertThat(benchmark.run(Requests.of(aTrace().asks(1, 5).build(), 0.6))).isEmpty();
    }

    @Test
    void asksEveryFiveMinutesFromTheFirstRequestOn() {
        var requests = Requests.of(aTrace().asks(1, 7, 21).asks(2, 30, 40).build(), 0.5);
        var moments = new TraceMoments(requests, Watch.over(requests));
        var seen = new ArrayList<Integer>();

        moments.visit(new Stretch(0, 35), 1000, 1, (_, toNext) -> seen.add(toNext));

        // At 10, 15, 20, 25, 30 for the first, who never comes after 21; at 30 for the second.
        assertThat(seen).containsExactly(11, 6, 1, Integer.MAX_VALUE, Integer.MAX_VALUE, 10);
        assertThat(moments.count(new Stretch(0, 35))).isEqualTo(6);
    }

    @Test
    void drawsAboutAsManyMomentsAsWanted() {
        var requests = mornings(100);
        var moments = new TraceMoments(requests, Watch.over(requests));
        var drawn = new ArrayList<Integer>();

        moments.visit(new Stretch(0, 90 * DAY), 2000, 1, (_, toNext) -> drawn.add(toNext));

        assertThat(List.copyOf(drawn)).hasSizeBetween(1800, 2200);
    }

    private static Requests mornings(int days) {
        var random = new SplittableRandom(5);
        var minutes = new int[days];
        for (int day = 0; day < days; day++) {
            minutes[day] = day * DAY + 535 + random.nextInt(10);
        }
        return Requests.of(aTrace().asks(1, minutes).build(), 0.6);
    }
}
