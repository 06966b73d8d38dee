package io.forewarm.orchestrator.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class CountDistributionTest {

    @Test
    void isPoissonWhereTheVarianceIsTheMean() {
        var survival = new CountDistribution(2, 2).survivalAbove(0.01);

        assertThat(survival).hasSize(6);
        assertThat(survival[0]).isEqualTo(1 - Math.exp(-2), within(1e-12));
        assertThat(survival[1]).isEqualTo(1 - 3 * Math.exp(-2), within(1e-12));
    }

    @Test
    void isNegativeBinomialWhereTheVarianceIsLarger() {
        // Mean 2 and variance 4: r = 2, q = 1/2, so p(0) = 1/4 and p(1) = 1/4.
        var survival = new CountDistribution(2, 4).survivalAbove(0.01);

        assertThat(survival[0]).isEqualTo(0.75, within(1e-12));
        assertThat(survival[1]).isEqualTo(0.5, within(1e-12));
    }

    @Test
    void needsNothingForNoDemand() {
        assertThat(new CountDistribution(0, 0).survivalAbove(0.001)).isEmpty();
    }

    @Test
    void staysExactWhereTheFirstProbabilityVanishes() {
        var survival = new CountDistribution(2000, 2000).survivalAbove(0.5);

        assertThat(survival.length).isBetween(1995, 2005);
    }

    @Property(tries = 100)
    void survivalFallsAndSumsUpToTheMean(
            @ForAll @DoubleRange(min = 0.01, max = 40) double mean,
            @ForAll @DoubleRange(min = 1, max = 4) double dispersion) {
        var survival = new CountDistribution(mean, mean * dispersion).survivalAbove(1e-10);

        double sum = 0;
        double last = 1;
        for (double one : survival) {
            assertThat(one).isLessThanOrEqualTo(last);
            last = one;
            sum += one;
        }
        assertThat(sum).isEqualTo(mean, within(1e-5));
    }

    @Test
    void refusesWhatIsNoNumber() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CountDistribution(Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new CountDistribution(1, Double.POSITIVE_INFINITY));
    }
}
