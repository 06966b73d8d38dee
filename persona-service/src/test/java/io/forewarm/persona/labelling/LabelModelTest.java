package io.forewarm.persona.labelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LabelModelTest {

    private static final int SUBJECTS = 4000;
    private static final int ABSTAINS = -1;

    /** Votes of functions that are right as often as that, on subjects of equally many of each class. */
    @SuppressWarnings("ArrayRecordComponent") // Drawn for one test; nobody compares it.
    private record Drawn(int[][] votes, int[] classes, int[] known) {

        static Drawn of(double[] accuracies, int classes, long seed) {
            var random = new Random(seed);
            int[] truth = random.ints(SUBJECTS, 0, classes).toArray();
            int[][] votes = Arrays.stream(truth)
                    .mapToObj(right -> Arrays.stream(accuracies)
                            .mapToInt(accuracy -> vote(right, accuracy, classes, random))
                            .toArray())
                    .toArray(int[][]::new);
            int[] known = new int[SUBJECTS];
            Arrays.fill(known, ABSTAINS);
            return new Drawn(votes, truth, known);
        }

        private static int vote(int right, double accuracy, int classes, Random random) {
            if (random.nextInt(3) == 0) {
                return ABSTAINS;
            }
            return random.nextDouble() < accuracy ? right : (right + 1 + random.nextInt(classes - 1)) % classes;
        }

        double rightBy(LabelModel model) {
            return IntStream.range(0, SUBJECTS)
                            .filter(each -> best(model.shares(votes[each], ABSTAINS)) == classes[each])
                            .count()
                    / (double) SUBJECTS;
        }

        private static int best(double[] shares) {
            return IntStream.range(0, shares.length)
                    .reduce((one, other) -> shares[other] > shares[one] ? other : one)
                    .orElseThrow();
        }
    }

    @Property(tries = 30)
    void learnsHowOftenEachFunctionIsRightWithoutBeingTold(
            @ForAll @IntRange(min = 2, max = 4) int classes, @ForAll long seed) {
        double[] accuracies = new Random(seed).doubles(6, 0.55, 0.95).toArray();
        // Some that are good pin the others down; where all are bad, nothing can be learnt.
        accuracies[0] = 0.9;
        accuracies[1] = 0.85;
        var drawn = Drawn.of(accuracies, classes, seed);

        var model = LabelModel.fitted(drawn.votes(), drawn.known(), accuracies.length, classes);

        for (int function = 0; function < accuracies.length; function++) {
            assertThat(model.accuracies().get(function)).isCloseTo((accuracies[function] + 0.75) / 2, within(0.05));
        }
        assertThat(drawn.rightBy(model)).isGreaterThan(0.6);
    }

    @Property(tries = 30)
    void sharesAddUpToOne(@ForAll long seed) {
        var drawn = Drawn.of(new double[] {0.9, 0.4, 0.7}, 3, seed);

        var model = LabelModel.fitted(drawn.votes(), drawn.known(), 3, 3);

        for (int each = 0; each < 50; each++) {
            assertThat(Arrays.stream(model.shares(drawn.votes()[each], ABSTAINS))
                            .sum())
                    .isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void whatAPersonSaysIsCertainAndTellsWhoIsWrong() {
        // Two functions that always contradict each other: only people can tell which is right.
        int[][] votes = IntStream.range(0, 200)
                .mapToObj(each -> new int[] {each % 2, 1 - each % 2})
                .toArray(int[][]::new);
        int[] known = IntStream.range(0, 200)
                .map(each -> each < 40 ? 1 - each % 2 : ABSTAINS)
                .toArray();

        var model = LabelModel.fitted(votes, known, 2, 2);

        assertThat(model.accuracies().get(0)).isLessThan(0.45);
        assertThat(model.accuracies().get(1)).isGreaterThan(0.8);
        assertThat(model.shares(new int[] {0, 1}, 0)).containsExactly(1, 0);
    }
}
