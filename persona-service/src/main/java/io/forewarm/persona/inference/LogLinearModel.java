package io.forewarm.persona.inference;

import io.forewarm.model.persona.Distribution;
import io.forewarm.persona.feature.FeatureVector;
import java.util.EnumMap;
import java.util.List;

/**
 * Probability of each value of an attribute, from features (multinomial logistic model):
 *
 * <pre>p(v) ~ prior(v) * exp(sum over features f of weight(v, f) * z(f))</pre>
 *
 * where z is the standardised feature. A typical user gets the prior.
 */
record LogLinearModel<E extends Enum<E>>(Class<E> type, List<Clue<E>> clues) {

    LogLinearModel {
        clues = List.copyOf(clues);
    }

    Distribution<E> shares(FeatureVector features, Distribution<E> prior) {
        var logOdds = new EnumMap<E, Double>(type);
        for (E value : type.getEnumConstants()) {
            // A prior of 0 must stay 0, but in finite numbers.
            logOdds.put(value, Math.log(Math.max(prior.share(value), Double.MIN_NORMAL)));
        }
        for (var clue : clues) {
            logOdds.merge(clue.value(), clue.weight() * features.standardised(clue.feature()), Double::sum);
        }
        return softmax(logOdds);
    }

    private Distribution<E> softmax(EnumMap<E, Double> logOdds) {
        double highest =
                logOdds.values().stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        var shares = new EnumMap<E, Double>(type);
        logOdds.forEach((value, odds) -> shares.put(value, Math.exp(odds - highest)));
        double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
        shares.replaceAll((_, share) -> share / sum);
        return new Distribution<>(shares);
    }
}
