package io.forewarm.prediction.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.forewarm.prediction.learning.ReliabilityTable.Bin;
import org.junit.jupiter.api.Test;

class ReliabilityTableTest {

    private final ReliabilityTable table = new ReliabilityTable();

    @Test
    void weighsEachBinsDistanceByItsForecasts() {
        add(0.25, 3, 1);
        add(0.95, 1, 1);

        // Three were said to come with 0.25 and one did; one was said to come with 0.95 and did.
        assertThat(table.expectedCalibrationError()).isCloseTo((3 * (1 / 3.0 - 0.25) + 0.05) / 4, within(1e-12));
        assertThat(table.bins().get(2)).isEqualTo(new Bin(0.2, 3, 0.25, 1 / 3.0));
        assertThat(table.bins().get(9)).isEqualTo(new Bin(0.9, 1, 0.95, 1));
        assertThat(table.bins().get(5)).isEqualTo(new Bin(0.5, 0, 0, 0));
    }

    @Test
    void comparesWithWhoAlwaysSaysTheBaseRate() {
        add(0.5, 4, 2);
        assertThat(table.brierSkill()).isZero();

        add(1, 2, 2);
        assertThat(table.baseRate()).isCloseTo(4 / 6.0, within(1e-12));
        assertThat(table.brier()).isCloseTo(1 / 6.0, within(1e-12));
        assertThat(table.brierSkill()).isCloseTo(0.25, within(1e-12));
    }

    @Test
    void hasAnAnswerWithoutForecasts() {
        assertThat(table.expectedCalibrationError()).isZero();
        assertThat(table.brierSkill()).isZero();
        assertThat(table.bins()).hasSize(10);
    }

    @Test
    void refusesWhatIsNoProbability() {
        assertThatIllegalArgumentException().isThrownBy(() -> table.add(Double.NaN, true));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.add(1.1, true))
                .withMessage("probability must be 0 to 1: 1.1");
    }

    private void add(double probability, int forecasts, int came) {
        for (int i = 0; i < forecasts; i++) {
            table.add(probability, i < came);
        }
    }
}
