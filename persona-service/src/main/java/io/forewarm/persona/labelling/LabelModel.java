package io.forewarm.persona.labelling;

import java.util.Arrays;
import java.util.List;

/**
 * Learns how often each labelling function is right, without being told what is right, and what each subject most
 * likely is. The generative model of data programming (A. Ratner, C. De Sa, S. Wu, D. Selsam and C. Ré, Data
 * programming: creating large training sets, quickly, NIPS 2016), fitted by expectation and maximisation as in A. P.
 * Dawid and A. M. Skene, Maximum likelihood estimation of observer error-rates using the EM algorithm, Applied
 * Statistics 28, 1979.
 *
 * <p>A subject {@code i} is of each of {@code k} classes with the same probability. Function {@code j}, if it does not
 * abstain, names the right class with probability {@code a(j)}, and each of the {@code k - 1} others with {@code (1 -
 * a(j)) / (k - 1)}; functions err independently of each other. Whether it abstains says nothing. So with {@code v(i,
 * j)} the vote and {@code n(j)} the votes of a function:
 *
 * <ul>
 *   <li>expectation: {@code q(i, y) ~ product over j that vote of (a(j) if v(i, j) = y, else (1 - a(j)) / (k - 1))}
 *   <li>maximisation: {@code a(j) = (sum over i that j votes on of q(i, v(i, j)) + s(j) m) / (n(j) + s(j))}, with
 *       {@code s(j) = n(j) + 10}
 * </ul>
 *
 * <p>{@code m} is what one expects of a rule of thumb, and counts as much as what is learnt. With a weaker prior, and
 * with frequencies of classes that are learnt as well, it was tried: functions that each speak for one class only, and
 * are outvoted by those of a class that is easily spoken for, then count as wrong, until nobody is left in their class.
 * Whoever a person has labelled is of that class for certain.
 *
 * @param accuracies {@code a(j)}, in (0, 1)
 * @param classes {@code k}, at least 2
 */
public record LabelModel(List<Double> accuracies, int classes) {

    /** {@code m}. */
    private static final double EXPECTED_ACCURACY = 0.75;

    private static final double LEAST_PRIOR_VOTES = 10;

    /** It has settled long before. */
    private static final int ROUNDS = 100;

    private static final double SETTLED = 1e-6;

    public LabelModel {
        accuracies = List.copyOf(accuracies);
    }

    /**
     * Fits it.
     *
     * @param votes of each subject: the class that each function names, or -1
     * @param known of each subject: the class that a person named, or -1
     * @param functions how many there are
     */
    public static LabelModel fitted(int[][] votes, int[] known, int functions, int classes) {
        var accuracies = new double[functions];
        Arrays.fill(accuracies, EXPECTED_ACCURACY);
        double moved = 1;
        for (int round = 0; round < ROUNDS && moved > SETTLED; round++) {
            var counts = new Counts(functions);
            for (int subject = 0; subject < votes.length; subject++) {
                counts.add(votes[subject], shares(votes[subject], known[subject], accuracies, classes));
            }
            moved = counts.moveTo(accuracies);
        }
        return new LabelModel(Arrays.stream(accuracies).boxed().toList(), classes);
    }

    /**
     * Probability of each class; all the same if nobody votes.
     *
     * @param votes the class that each function names, or -1
     * @param known the class that a person named, or -1
     */
    public double[] shares(int[] votes, int known) {
        return shares(
                votes,
                known,
                accuracies.stream().mapToDouble(Double::doubleValue).toArray(),
                classes);
    }

    private static double[] shares(int[] votes, int known, double[] accuracies, int classes) {
        double[] shares = new double[classes];
        if (known >= 0) {
            shares[known] = 1;
            return shares;
        }
        double sum = 0;
        for (int value = 0; value < classes; value++) {
            shares[value] = 1;
            for (int function = 0; function < votes.length; function++) {
                if (votes[function] >= 0) {
                    double right = accuracies[function];
                    shares[value] *= votes[function] == value ? right : (1 - right) / (classes - 1);
                }
            }
            sum += shares[value];
        }
        for (int value = 0; value < classes; value++) {
            shares[value] /= sum;
        }
        return shares;
    }

    /** What maximisation needs of all subjects. */
    private static final class Counts {

        private final double[] right;
        private final double[] voted;

        Counts(int functions) {
            this.right = new double[functions];
            this.voted = new double[functions];
        }

        void add(int[] votes, double[] shares) {
            for (int function = 0; function < votes.length; function++) {
                if (votes[function] >= 0) {
                    right[function] += shares[votes[function]];
                    voted[function]++;
                }
            }
        }

        /** Overwrites them; returns the greatest change. */
        double moveTo(double[] accuracies) {
            double moved = 0;
            for (int function = 0; function < accuracies.length; function++) {
                double prior = voted[function] + LEAST_PRIOR_VOTES;
                double next = (right[function] + prior * EXPECTED_ACCURACY) / (voted[function] + prior);
                moved = Math.max(moved, Math.abs(next - accuracies[function]));
                accuracies[function] = next;
            }
            return moved;
        }
    }
}
