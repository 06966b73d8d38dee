package io.forewarm.prediction.recommendation;

import static io.forewarm.prediction.TestNeeds.A_JOB;
import static io.forewarm.prediction.TestNeeds.CATALOGUE;
import static io.forewarm.prediction.TestNeeds.FOUR_GPUS;
import static io.forewarm.prediction.TestNeeds.GPU_4;
import static io.forewarm.prediction.TestNeeds.JOB_SMALL;
import static io.forewarm.prediction.TestNeeds.MEMORY;
import static io.forewarm.prediction.TestNeeds.NINE;
import static io.forewarm.prediction.TestNeeds.need;
import static io.forewarm.prediction.TestNeeds.rhythm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.forewarm.model.forecast.Recommendation;
import io.forewarm.model.persona.Distribution;
import io.forewarm.model.persona.Sensitivity;
import io.forewarm.prediction.choice.Choice;
import io.forewarm.prediction.choice.Units;
import io.forewarm.prediction.choice.Wants;
import io.forewarm.prediction.history.Counts;
import io.forewarm.prediction.history.NeedHistory;
import io.forewarm.prediction.history.SizeBins;
import io.forewarm.prediction.history.Sizes;
import io.forewarm.prediction.recommendation.Economics.Advice;
import io.forewarm.prediction.recommendation.Economics.Question;
import io.forewarm.prediction.timing.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EconomicsTest {

    private final WaitingWeights weights = new WaitingWeights(2, 1, 0.4);
    private final LoadPrice prices = new LoadPrice(0.6, 0.95, 4);
    private final Economics economics = new Economics(CATALOGUE, weights, prices, 0.05, 20, 3);
    private final Timing timing = new Timing(MEMORY, 1.5, 4, 3);
    private final Choice choice = new Choice(CATALOGUE, MEMORY, 1.5, 4, 3);

    @ParameterizedTest
    @CsvSource({"0, 1", "0.6, 1", "0.775, 2.5", "0.95, 4", "1, 4"})
    void aBusyPlatformMakesWarmthDearer(double utilisation, double factor) {
        assertThat(prices.factor(utilisation)).isCloseTo(factor, within(1e-9));
    }

    @Test
    void waitingWeighsByBelief() {
        var belief = new Distribution<>(Map.of(Sensitivity.LATENCY_CRITICAL, 0.5, Sensitivity.COST_OPTIMISED, 0.5));

        assertThat(weights.of(belief)).isCloseTo(1.2, within(1e-9));
    }

    @Test
    void aRhythmIsWorthKeepingUnitsWarmFor() {
        var advice = advise(bursts(12, 8, Duration.ofSeconds(62)), Duration.ofSeconds(17), 1, 1, 0.3);

        assertThat(advice.recommendations()).first().satisfies(first -> {
            assertThat(first.bundle()).isEqualTo(JOB_SMALL);
            assertThat(first.units()).isEqualTo(8);
            assertThat(first.probability()).isGreaterThan(0.7);
            assertThat(first.because()).contains("at least 8 at once");
        });
    }

    @Test
    void whatIsDearIsNotKeptForADistantNeedButLookedAtAgain() {
        var advice = advise(rhythm(20, Duration.ofHours(2), FOUR_GPUS), Duration.ofMinutes(2), 1, 1, 0.3);

        assertThat(advice.recommendations()).noneMatch(each -> each.bundle().equals(GPU_4));
        assertThat(advice.lookAgain())
                .hasValueSatisfying(time -> assertThat(time)
                        .isAfter(lastNeed(20, Duration.ofHours(2)).plus(Duration.ofMinutes(20))));
    }

    @Test
    void itIsKeptWhenTheNeedComesNear() {
        var advice = advise(rhythm(20, Duration.ofHours(2), FOUR_GPUS), Duration.ofMinutes(116), 3, 1, 0.3);

        assertThat(advice.recommendations()).extracting(Recommendation::bundle).contains(GPU_4);
    }

    @Test
    void whoAsksForManyAtOnceWaitsOnceSoEachUnitIsWorthLess() {
        double alone = benefit(advise(bursts(12, 1, Duration.ofMinutes(30)), Duration.ofMinutes(25), 2, 1, 0.3));
        double together = benefit(advise(bursts(12, 8, Duration.ofMinutes(30)), Duration.ofMinutes(25), 2, 1, 0.3));

        assertThat(together).isPositive().isLessThan(2 * alone);
    }

    @Test
    void whoSavesGetsLessThanWhoHurries() {
        var history = bursts(12, 8, Duration.ofMinutes(30));

        double hurried = benefit(advise(history, Duration.ofMinutes(25), 2, 1, 0.3));
        double saving = benefit(advise(history, Duration.ofMinutes(25), 0.4, 1, 0.3));

        assertThat(hurried).isGreaterThan(saving);
    }

    @Test
    void forecastsThatDidNotHoldAndBusyPlatformsGainLess() {
        var history = rhythm(6, Duration.ofMinutes(7), FOUR_GPUS);
        var age = Duration.ofMinutes(5);

        double plain = gain(advise(history, age, 1, 1, 0.3));
        double doubted = gain(advise(history, age, 1, 0.25, 0.3));
        double busy = gain(advise(history, age, 1, 1, 1));

        assertThat(plain).isPositive();
        assertThat(doubted).isLessThan(plain);
        assertThat(busy).isLessThan(plain);
    }

    @Test
    void asksForNoUnitThatSeldomFindsAUse() {
        var history = rhythm(20, Duration.ofMinutes(10), FOUR_GPUS);
        var now = history.silentSince().plus(Duration.ofMinutes(8));
        var seldomFour = new Units(new Counts<>(Map.of(SizeBins.bin(1), 0.95, SizeBins.bin(4), 0.05)));
        var mostlyFour = new Units(new Counts<>(Map.of(SizeBins.bin(1), 0.05, SizeBins.bin(4), 0.95)));
        var curve = timing.curve(history, List.of(), now);

        var seldom = economics.advise(new Question(curve, gpus(seldomFour), 1, 1, 0.3, now));
        var mostly = economics.advise(new Question(curve, gpus(mostlyFour), 1, 1, 0.3, now));

        assertThat(units(seldom)).isEqualTo(1);
        assertThat(units(mostly)).isEqualTo(4);
    }

    @Property(tries = 100)
    void adviceAlwaysGainsAndIsNeverForMoreThanAllowed(
            @ForAll @IntRange(min = 1, max = 15) int needs,
            @ForAll @IntRange(min = 20, max = 20_000) int gapSeconds,
            @ForAll @IntRange(min = 0, max = 40_000) int ageSeconds,
            @ForAll @DoubleRange(min = 0, max = 1) double utilisation) {
        var history = rhythm(needs, Duration.ofSeconds(gapSeconds), needs % 2 == 0 ? A_JOB : FOUR_GPUS);

        var advice = advise(history, Duration.ofSeconds(ageSeconds), 1, 1, utilisation);

        assertThat(advice.recommendations()).hasSizeLessThanOrEqualTo(3).allSatisfy(each -> {
            assertThat(each.expectedBenefit()).isGreaterThan(each.expectedCost());
            assertThat(each.units()).isBetween(1, 20);
        });
    }

    private Advice advise(NeedHistory history, Duration age, double weight, double reliability, double utilisation) {
        var now = history.silentSince().plus(age);
        return economics.advise(new Question(
                timing.curve(history, List.of(), now),
                choice.wants(history, List.of(), now),
                weight,
                reliability,
                utilisation,
                now));
    }

    private static NeedHistory bursts(int bursts, int units, Duration gap) {
        var history = NeedHistory.startingAt(NINE);
        for (int burst = 0; burst < bursts; burst++) {
            for (int unit = 0; unit < units; unit++) {
                history = history.plus(need(NINE.plus(gap.multipliedBy(burst)).plusSeconds(unit)), MEMORY)
                        .history();
            }
        }
        return history;
    }

    private static Instant lastNeed(int needs, Duration gap) {
        return NINE.plus(gap.multipliedBy(needs - 1L));
    }

    private static double benefit(Advice advice) {
        return advice.recommendations().stream()
                .mapToDouble(Recommendation::expectedBenefit)
                .sum();
    }

    private static Wants gpus(Units units) {
        return new Wants(Map.of(GPU_4, 0.95), units, Sizes.NONE);
    }

    private static int units(Advice advice) {
        return advice.recommendations().stream().mapToInt(Recommendation::units).sum();
    }

    private static double gain(Advice advice) {
        return advice.recommendations().stream()
                .mapToDouble(each -> each.expectedBenefit() - each.expectedCost())
                .sum();
    }
}
