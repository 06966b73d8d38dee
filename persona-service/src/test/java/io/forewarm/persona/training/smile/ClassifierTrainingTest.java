package io.forewarm.persona.training.smile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.forewarm.persona.training.ClassifierFit;
import io.forewarm.persona.training.ClassifierScores;
import io.forewarm.persona.training.ClassifierTraining;
import io.forewarm.persona.training.ClassifierTraining.Contest;
import io.forewarm.persona.training.ClassifierTraining.Trained;
import io.forewarm.persona.training.Folds;
import io.forewarm.persona.training.LabelledExamples;
import io.forewarm.persona.training.NearestNeighbours;
import io.forewarm.persona.training.TestExamples;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClassifierTrainingTest {

    private static final LabelledExamples SEEN = TestExamples.clouds(1, 120, 60, 12);
    private static final LabelledExamples UNSEEN = TestExamples.clouds(2, 300, 150, 30);

    @ParameterizedTest
    @MethodSource
    void tellsCloudsApartThatItHasNotSeen(ClassifierFit fit) {
        var classifier = fit.fit(SEEN, 1);

        int[] decisions = Arrays.stream(UNSEEN.rows())
                .mapToInt(row -> ClassifierScores.mostProbable(classifier.shares(row)))
                .toArray();

        // Three spreads between two centres: nine of ten are nearer to their own.
        assertThat(ClassifierScores.balancedAccuracy(decisions, UNSEEN)).isGreaterThan(0.8);
    }

    static Stream<ClassifierFit> tellsCloudsApartThatItHasNotSeen() {
        return Stream.of(new LogisticFit(1), new ForestFit(50), new BoostingFit(20), new NearestNeighbours(7));
    }

    @ParameterizedTest
    @MethodSource("tellsCloudsApartThatItHasNotSeen")
    void givesTheSameForTheSameSeed(ClassifierFit fit) {
        double[] once = fit.fit(SEEN, 5).shares(UNSEEN.row(0));
        double[] again = fit.fit(SEEN, 5).shares(UNSEEN.row(0));

        assertThat(again).containsExactly(once, within(1e-9));
    }

    @Test
    void tellsTwoClassesApartAsWell() {
        var two = TestExamples.clouds(1, 80, 80);

        var model = new LogisticFit(1).fit(two, 1);

        assertThat(model.shares(new double[] {0, 0, 1})[0]).isGreaterThan(0.9);
        assertThat(model.shares(new double[] {3, 0, 1})[1]).isGreaterThan(0.9);
    }

    @Test
    void takesTheAlgorithmWithTheLeastLogLoss() {
        var trained = train(new NearestNeighbours(1), new LogisticFit(1));

        assertThat(trained.contests().stream().map(Contest::logLoss)).isSorted();
        assertThat(trained.contests().getFirst().name()).startsWith("logistic");
    }

    @Test
    void saysWhatIsRareAsRarelyAsItIs() {
        var trained = train(new LogisticFit(1));

        double said = mean(Arrays.stream(UNSEEN.rows()).mapToDouble(row -> trained.shares(row)[2]));
        double saidIfAllWereEquallyFrequent = mean(Arrays.stream(UNSEEN.rows())
                .mapToDouble(row -> trained.balanced().shares(row)[2]));

        double isSo = 30 / 480.0;
        assertThat(said).isCloseTo(isSo, within(0.02));
        assertThat(saidIfAllWereEquallyFrequent).isGreaterThan(isSo + 0.02);
    }

    @Test
    void dealsEachClassOutEvenly() {
        int[] fold = Folds.of(SEEN, 4, 3);

        for (int value = 0; value < 3; value++) {
            int own = value;
            int[] sizes = IntStream.range(0, 4)
                    .map(number -> (int) IntStream.range(0, fold.length)
                            .filter(example -> SEEN.label(example) == own && fold[example] == number)
                            .count())
                    .toArray();
            assertThat(Arrays.stream(sizes).distinct().count()).isOne();
        }
    }

    private static Trained train(ClassifierFit... contenders) {
        return new ClassifierTraining(List.of(contenders), new PlattFit(), 4, 1).train(SEEN);
    }

    private static double mean(DoubleStream numbers) {
        return numbers.average().orElseThrow();
    }
}
