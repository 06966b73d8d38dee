package io.forewarm.prediction.choice;

import io.forewarm.prediction.learning.BoostedTrees;
import java.util.HashMap;
import java.util.Map;

/**
 * A fitted answer to what a subject asks for when it begins a session. Immutable.
 *
 * <pre>
 *   p(b) = (1 - e) x exp(s(b) / t) / sum of exp(s(c) / t) over all candidates c  +  e x common(b)
 * </pre>
 *
 * @param trees s, fitted by {@link RankingLessons}
 * @param temperature t, above 1 where the trees are too sure
 * @param backOff e, how often it is none of the candidates; above 0, so that nothing is impossible
 */
public record Ranking(BoostedTrees trees, double temperature, double backOff) {

    public Ranking {
        if (!(temperature > 0) || !(backOff > 0 && backOff < 1)) {
            throw new IllegalArgumentException(
                    "temperature must be > 0 and backOff in (0, 1): %s, %s".formatted(temperature, backOff));
        }
    }

    /**
     * Probabilities of the candidates. Any other bundle has the common share times {@link #backOff()}, as
     * {@link #share} says.
     */
    public Map<Integer, Double> shares(Question question) {
        var scores = new HashMap<Integer, Double>();
        var row = new float[ChoiceFeature.COUNT];
        for (int bundle : question.candidates()) {
            question.describe(bundle, row);
            scores.put(bundle, trees.logOdds(row) / temperature);
        }
        return mixed(Weights.shares(scores), question.everybody());
    }

    private Map<Integer, Double> mixed(Map<Integer, Double> shares, Fashion everybody) {
        var mixed = new HashMap<Integer, Double>();
        shares.forEach((bundle, share) -> mixed.put(bundle, (1 - backOff) * share + backOff * everybody.share(bundle)));
        return mixed;
    }

    /** Probability of a bundle, candidate or not. */
    public double share(Map<Integer, Double> shares, int bundle, Fashion everybody) {
        return shares.getOrDefault(bundle, backOff * everybody.share(bundle));
    }
}
