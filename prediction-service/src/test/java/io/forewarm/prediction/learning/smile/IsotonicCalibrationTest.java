package io.forewarm.prediction.learning.smile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.forewarm.prediction.learning.Calibration;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsotonicCalibrationTest {

    @Test
    void halvesWhatCameTrueHalfAsOftenAsSaid() {
        var random = new SplittableRandom(3);
        var said = new double[20_000];
        var happened = new boolean[said.length];
        for (int i = 0; i < said.length; i++) {
            said[i] = random.nextDouble();
            happened[i] = random.nextDouble() < said[i] / 2;
        }

        var calibration = IsotonicCalibration.fit(said, happened);

        assertThat(calibration.probability(0.2)).isCloseTo(0.1, within(0.03));
        assertThat(calibration.probability(0.8)).isCloseTo(0.4, within(0.05));
    }

    @Test
    void neverFallsAndStaysAProbability() {
        var calibration = IsotonicCalibration.fit(
                new double[] {0.1, 0.5, 0.2, 0.9, 0.7}, new boolean[] {true, false, false, true, true});

        double before = 0;
        for (double said = 0; said <= 1; said += 0.01) {
            double now = calibration.probability(said);
            assertThat(now).isBetween(before, 1.0);
            before = now;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 300, 5000})
    void saysWhatSmileSays(int forecasts) {
        var random = new SplittableRandom(forecasts);
        double[] said = random.doubles(forecasts)
                .map(each -> Math.round(1000 * each) / 1000.0)
                .toArray();
        var happened = new boolean[forecasts];
        for (int i = 0; i < forecasts; i++) {
            happened[i] = random.nextDouble() < said[i];
        }
        double most = Arrays.stream(said).max().orElseThrow();
        var smiles = IsotonicCalibration.smiles(said, happened);

        var calibration = IsotonicCalibration.fit(said, happened);

        assertThat(random.doubles(2000).map(each -> each * most))
                .allSatisfy(each -> assertThat(calibration.probability(each)).isEqualTo(smiles.applyAsDouble(each)));
        assertThat(said)
                .satisfies(_ -> Arrays.stream(said)
                        .forEach(each ->
                                assertThat(calibration.probability(each)).isEqualTo(smiles.applyAsDouble(each))));
    }

    @Test
    void leavesAloneWhatItHasSeenOnlyOneSideOf() {
        assertThat(IsotonicCalibration.fit(new double[] {0.4, 0.6}, new boolean[] {true, true}))
                .isSameAs(Calibration.NONE);
        assertThat(IsotonicCalibration.fit(new double[0], new boolean[0])).isSameAs(Calibration.NONE);
    }

    @Test
    void refusesForecastsWithoutOutcomes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IsotonicCalibration.fit(new double[2], new boolean[3]))
                .withMessage("2 forecasts, 3 outcomes");
    }
}
