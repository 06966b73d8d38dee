package io.forewarm.prediction.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
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
    void oneQuestionOfSeveralIsFittedAsIfItWereAskedAlone() throws IOException {
        var numbers = new Examples(3);
        var yesOrNo = new Examples(3);
        var random = new SplittableRandom(5);
        for (int i = 0; i < 20_000; i++) {
            var row = row(random);
            int number = 1 + random.nextInt(row[0] > 0.5 ? 10 : 100);
            numbers.add(row, number, 1, 0);
            yesOrNo.add(row, number <= 5, 1, 0);
        }

        var shared = copy(BOOSTING.fitWithin(numbers, List.of(5), new SplittableRandom(1)));
        var alone = BOOSTING.fit(yesOrNo, new SplittableRandom(1));

        var said = new double[1];
        for (int i = 0; i < 500; i++) {
            var row = row(random);
            shared.probabilities(row, said);
            assertThat(said[0]).isEqualTo(alone.probability(row));
        }
    }

    @Test
    void severalQuestionsShareTheirTrees() {
        var numbers = new Examples(3);
        var random = new SplittableRandom(6);
        for (int i = 0; i < 100_000; i++) {
            var row = row(random);
            numbers.add(row, 1 + random.nextInt(row[0] > 0.5 ? 10 : 100), 1, 0);
        }

        var trees = new Boosting(50, 4, 0.2, 1, 2, 1).fitWithin(numbers, List.of(1, 5, 9), new SplittableRandom(1));

        var said = new double[3];
        trees.probabilities(new float[] {0.8f, 0.5f, 0.5f}, said);
        assertThat(trees.size()).isEqualTo(50);
        assertThat(said).containsExactly(new double[] {0.1, 0.5, 0.9}, within(0.03));
        trees.probabilities(new float[] {0.2f, 0.5f, 0.5f}, said);
        assertThat(said).containsExactly(new double[] {0.01, 0.05, 0.09}, within(0.02));
    }

    private static SharedTrees copy(SharedTrees trees) throws IOException {
        var bytes = new ByteArrayOutputStream();
        trees.writeTo(new DataOutputStream(bytes));
        return SharedTrees.readFrom(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())), 3);
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
    void findsWhichOfSeveralAnswersIsRight() {
        var examples = new Examples(1);
        var random = new SplittableRandom(4);
        for (int question = 0; question < 3000; question++) {
            // The middle one never is.
            int right = random.nextDouble() < 0.9 ? 2 : 0;
            for (int answer = 0; answer < 3; answer++) {
                examples.add(new float[] {answer}, answer == right, 1, 0);
            }
            examples.nextQuestion();
        }

        var trees = BOOSTING.fit(examples, Loss.CHOICE, new SplittableRandom(1));

        double odds = Math.exp(trees.logOdds(new float[] {2}) - trees.logOdds(new float[] {0}));
        assertThat(odds).isCloseTo(9, within(1.0));
    }

    @Test
    void findsHowOftenItHappens() {
        var examples = new Examples(1);
        for (int i = 0; i < 4000; i++) {
            examples.add(new float[] {i % 2}, i % 2 == 0 ? i % 4 : 7.0, 1, 0);
        }

        var trees = BOOSTING.fit(examples, Loss.COUNT, new SplittableRandom(1));

        assertThat(Math.exp(trees.logOdds(new float[] {0}))).isCloseTo(1, within(0.02));
        assertThat(Math.exp(trees.logOdds(new float[] {1}))).isCloseTo(7, within(0.1));
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
            var row = row(random);
            boolean happened = random.nextDouble() < truth.applyAsDouble(row);
            if (happened || random.nextDouble() < keptShare) {
                examples.add(row, happened, happened ? 1 : 1 / keptShare, 0);
            }
        }
        return examples;
    }
}
