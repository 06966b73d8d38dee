package io.forewarm.prediction.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BoostingTest {

    private static final Boosting BOOSTING = new Boosting(80, 4, 0.2, 1, 2, 1);

    @Test
    void findsAProbabilityThatDependsOnTwoColumnsTogether() {
        ToDoubleFunction<float[]> truth = row -> row[0] > 0.5 == row[1] > 0.3 ? 0.8 : 0.1;

        var trees = BOOSTING.fit(drawn(40_000, truth, 1), new SplittableRandom(1));

        assertThat(trees.probability(new float[] {0.9f, 0.9f, 0.5f})).isCloseTo(0.8, within(0.05));
        assertThat(trees.probability(new float[] {0.2f, 0.1f, 0.5f})).isCloseTo(0.8, within(0.05));
        assertThat(trees.probability(new float[] {0.9f, 0.1f, 0.5f})).isCloseTo(0.1, within(0.05));
    }

    @Test
    void findsWhatIsRareAlsoWhereItIsNot() {
        ToDoubleFunction<float[]> truth = row -> row[0] < 0.01 ? 0.3 : 0.0003;

        var trees = BOOSTING.fit(drawn(200_000, truth, 1), new SplittableRandom(1));

        assertThat(mean(trees, 0, 0.01)).isCloseTo(0.3, within(0.03));
        assertThat(mean(trees, 0.01, 1)).isCloseTo(0.0003, within(0.0003));
    }

    @Test
    void weightsMakeUpForWhatWasLeftOut() {
        ToDoubleFunction<float[]> truth = _ -> 0.02;

        var trees = BOOSTING.fit(drawn(200_000, truth, 0.1), new SplittableRandom(1));

        assertThat(trees.probability(new float[] {0.5f, 0.5f, 0.5f})).isCloseTo(0.02, within(0.008));
    }

    @Test
    void anOffsetIsNotLearntAgain() {
        var examples = new Examples(1);
        var random = new SplittableRandom(3);
        for (int i = 0; i < 100_000; i++) {
            int minutes = random.nextBoolean() ? 1 : 10;
            examples.add(new float[] {minutes}, random.nextDouble() < 0.002 * minutes, 1, Math.log(minutes));
        }

        var trees = BOOSTING.fit(examples, new SplittableRandom(1));

        assertThat(Math.exp(trees.logOdds(new float[] {1}))).isCloseTo(0.002, within(0.0006));
        assertThat(Math.exp(trees.logOdds(new float[] {10}))).isCloseTo(0.002, within(0.0006));
    }

    @Test
    void theSameExamplesAndRandomNumbersGiveTheSameTrees() {
        ToDoubleFunction<float[]> truth = row -> row[0] * row[1];
        var boosting = new Boosting(30, 5, 0.1, 5, 5, 0.5);
        var row = new float[] {0.4f, 0.7f, 0.1f};

        double once =
                boosting.fit(drawn(5000, truth, 1), new SplittableRandom(7)).logOdds(row);
        double again =
                boosting.fit(drawn(5000, truth, 1), new SplittableRandom(7)).logOdds(row);

        assertThat(again).isEqualTo(once);
    }

    @Test
    void wantsExamplesOfBothKinds() {
        var examples = new Examples(1);
        examples.add(new float[] {1}, true, 1, 0);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> BOOSTING.fit(examples, new SplittableRandom(1)))
                .withMessageContaining("both kinds");
    }

    @Test
    void refusesRulesThatMakeNoSense() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Boosting(0, 4, 0.1, 1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Boosting(1, 11, 0.1, 1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Boosting(1, 4, 0, 1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Boosting(1, 4, 0.1, -1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Boosting(1, 4, 0.1, 1, Double.NaN, 1));
    }

    @Test
    void examplesRefuseWhatIsNoNumber() {
        var examples = new Examples(1);

        assertThatIllegalArgumentException().isThrownBy(() -> examples.add(new float[] {Float.NaN}, true, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> examples.add(new float[] {1}, true, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> examples.add(new float[] {1, 2}, true, 1, 0));
    }

    /** Over many places: at a single one a model may have learnt what fell there by chance. */
    private static double mean(BoostedTrees trees, double from, double to) {
        var random = new SplittableRandom(9);
        return IntStream.range(0, 10_000)
                .mapToObj(_ -> row(random))
                .peek(row -> row[0] = (float) (from + (to - from) * row[0]))
                .mapToDouble(trees::probability)
                .average()
                .orElseThrow();
    }

    private static float[] row(RandomGenerator random) {
        return new float[] {random.nextFloat(), random.nextFloat(), random.nextFloat()};
    }

    /** Rows of three uniform numbers; of those in which it did not happen only a share is kept. */
    private static Examples drawn(int count, ToDoubleFunction<float[]> truth, double keptShare) {
        var examples = new Examples(3);
        var random = new SplittableRandom(42);
        for (int i = 0; i < count; i++) {
            var row =
                    new float[] {(float) random.nextDouble(), (float) random.nextDouble(), (float) random.nextDouble()};
            boolean happened = random.nextDouble() < truth.applyAsDouble(row);
            if (happened || random.nextDouble() < keptShare) {
                examples.add(row, happened, happened ? 1 : 1 / keptShare, 0);
            }
        }
        return examples;
    }
}
