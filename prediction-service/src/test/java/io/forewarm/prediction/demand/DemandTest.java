package io.forewarm.prediction.demand;

import static io.forewarm.prediction.TestNeeds.ACME;
import static io.forewarm.prediction.TestNeeds.CATALOGUE;
import static io.forewarm.prediction.TestNeeds.JOB_SMALL;
import static io.forewarm.prediction.TestNeeds.MEMORY;
import static io.forewarm.prediction.TestNeeds.rhythm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.forewarm.model.forecast.Quantiles;
import io.forewarm.prediction.choice.Choice;
import io.forewarm.prediction.choice.Units;
import io.forewarm.prediction.history.Counts;
import io.forewarm.prediction.history.SizeBins;
import io.forewarm.prediction.timing.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemandTest {

    private final Demand demand = new Demand(CATALOGUE, Duration.ofMinutes(1));
    private final Timing timing = new Timing(MEMORY, 1.5, 4, 3);
    private final Choice choice = new Choice(CATALOGUE, MEMORY, 1.5, 4, 3);

    @Property
    void meanAndVarianceAreThoseOfABernoulliTimesUnits(
            @ForAll @DoubleRange(min = 0, max = 1) double probability, @ForAll @IntRange(min = 1, max = 8) int units) {
        var contribution = Demand.contribution(probability, new Units(Counts.one(SizeBins.bin(units))));

        assertThat(contribution.mean()).isCloseTo(probability * units, within(1e-9));
        assertThat(contribution.variance()).isCloseTo(units * units * probability * (1 - probability), within(1e-6));
    }

    @Property
    void sumsDoNotDependOnTheOrderAndEndAtNothing(
            @ForAll @Size(min = 1, max = 30) List<@DoubleRange(min = 0, max = 5) Double> means) {
        var sum = DemandSum.none(ACME, JOB_SMALL);
        for (double mean : means) {
            sum = sum.replacing(Contribution.NONE, new Contribution(mean, mean));
        }
        assertThat(sum.sum().mean())
                .isCloseTo(means.stream().mapToDouble(x -> x).sum(), within(1e-9));
        for (double mean : means.reversed()) {
            sum = sum.replacing(new Contribution(mean, mean), Contribution.NONE);
        }

        assertThat(sum.sum().mean()).isLessThan(1e-8);
    }

    @Test
    void demandThatStaysLevelIsToldAgainBeforeItIsOutOfDate() {
        var renewal = Duration.ofMinutes(10);
        var nine = Instant.parse("2026-03-02T09:00:00Z");
        var small = DemandSum.none(ACME, JOB_SMALL).replacing(Contribution.NONE, new Contribution(0.01, 0.01));

        var told = small.told(nine);

        assertThat(small.isNews(0.05, renewal, nine)).isTrue();
        assertThat(told.isNews(0.05, renewal, nine.plus(Duration.ofMinutes(9)))).isFalse();
        assertThat(told.isNews(0.05, renewal, nine.plus(renewal))).isTrue();
        assertThat(DemandSum.none(ACME, JOB_SMALL).isNews(0.05, renewal, nine)).isFalse();
    }

    @Test
    void whatIsKeptForASubjectAloneIsNoDemandOnTheRest() {
        var history = rhythm(10, Duration.ofSeconds(62));
        var now = history.silentSince().plusSeconds(20);
        var curve = timing.curve(history, List.of(), now);
        var wants = choice.wants(history, List.of(), now);

        var all = demand.of(curve, wants, Set.of());
        var rest = demand.of(curve, wants, Set.of(JOB_SMALL));

        assertThat(all.get(JOB_SMALL)).satisfies(job -> assertThat(job.mean()).isGreaterThan(0.5));
        assertThat(rest).doesNotContainKey(JOB_SMALL);
    }

    @ParameterizedTest
    @CsvSource({
        // Poisson, from tables.
        "1,   1,   1,  2,  4",
        "5,   5,   5,  8,  11",
        // A variance below the mean is taken for the mean.
        "5,   1,   5,  8,  11",
        // Negative binomial with r = 2, p = 1/3: P(0) = 1/9.
        "4,   12,  3,  9,  15",
        "0,   0,   0,  0,  0",
    })
    void quantilesOfDemand(double mean, double variance, double half, double nineTenths, double most) {
        var quantiles = DemandQuantiles.of(new Contribution(mean, variance));

        assertThat(quantiles).isEqualTo(new Quantiles(half, nineTenths, most));
    }

    @Property(tries = 200)
    void quantilesRiseWithMeanAndCoverIt(
            @ForAll @DoubleRange(min = 0.01, max = 2_000) double mean,
            @ForAll @DoubleRange(min = 1, max = 20) double dispersion) {
        var quantiles = DemandQuantiles.of(new Contribution(mean, mean * dispersion));

        assertThat(quantiles.most()).isGreaterThanOrEqualTo(Math.floor(mean));
        assertThat(quantiles.half()).isLessThanOrEqualTo(Math.ceil(mean) + 1);
    }
}
