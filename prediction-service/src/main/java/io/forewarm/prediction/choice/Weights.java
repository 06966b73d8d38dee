package io.forewarm.prediction.choice;

import java.util.HashMap;
import java.util.Map;

/** Weights by their logarithms. */
final class Weights {

    private Weights() {}

    /** Shares of the whole, computed so that large logarithms don't overflow. */
    static Map<Integer, Double> shares(Map<Integer, Double> logarithms) {
        double most = logarithms.values().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        var shares = new HashMap<Integer, Double>();
        logarithms.forEach((bundle, logarithm) -> shares.put(bundle, Math.exp(logarithm - most)));
        double all = shares.values().stream().mapToDouble(Double::doubleValue).sum();
        shares.replaceAll((_, weight) -> weight / all);
        return shares;
    }
}
