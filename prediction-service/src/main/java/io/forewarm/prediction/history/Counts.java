package io.forewarm.prediction.history;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.HashMap;
import java.util.Map;

/**
 * Decayed counts of few things; absent means 0.
 *
 * @param weights count of each thing, at least 0
 */
public record Counts<K>(@JsonValue Map<K, Double> weights) {

    /**
     * A thing that counts for less than this is forgotten, which bounds the space; twice as much forgets two halvings
     * earlier.
     */
    private static final double FORGOTTEN = 1e-3;

    @JsonCreator
    public Counts {
        for (double weight : weights.values()) {
            if (!(weight >= 0) || Double.isInfinite(weight)) {
                throw new IllegalArgumentException("weight must be >= 0: " + weight);
            }
        }
        weights = Map.copyOf(weights);
    }

    public static <K> Counts<K> none() {
        return new Counts<>(Map.of());
    }

    public static <K> Counts<K> one(K thing) {
        return new Counts<>(Map.of(thing, 1.0));
    }

    public double of(K thing) {
        return weights.getOrDefault(thing, 0.0);
    }

    public double total() {
        double total = 0;
        for (double weight : weights.values()) {
            total += weight;
        }
        return total;
    }

    public boolean isEmpty() {
        return weights.isEmpty();
    }

    public Counts<K> plus(K thing, double weight) {
        var sum = new HashMap<>(weights);
        sum.merge(thing, weight, Double::sum);
        return new Counts<>(sum);
    }

    public Counts<K> plus(Counts<K> other) {
        if (other.isEmpty()) {
            return this;
        }
        var sum = new HashMap<>(weights);
        other.weights.forEach((thing, weight) -> sum.merge(thing, weight, Double::sum));
        return new Counts<>(sum);
    }

    /** All counts multiplied; what becomes negligible is left out. */
    public Counts<K> times(double factor) {
        if (factor == 1 || isEmpty()) {
            return this;
        }
        var product = new HashMap<K, Double>();
        weights.forEach((thing, weight) -> {
            if (weight * factor >= FORGOTTEN) {
                product.put(thing, weight * factor);
            }
        });
        return new Counts<>(product);
    }

    /** Shares that add up to 1; nothing if nothing was counted. */
    public Counts<K> shares() {
        double total = total();
        return total > 0 ? scaled(1 / total) : none();
    }

    private Counts<K> scaled(double factor) {
        var product = new HashMap<K, Double>();
        weights.forEach((thing, weight) -> product.put(thing, weight * factor));
        return new Counts<>(product);
    }

    /**
     * Posterior mean of a Dirichlet distribution: {@code (count + strength x share) / (total + strength)} for each
     * thing, where {@code share} is the prior's. Shares that add up to 1 if the prior's do; the own shares where the
     * prior knows nothing.
     *
     * @param prior shares that add up to 1, or nothing
     * @param strength how many observations the prior is worth; above 0
     */
    public Counts<K> shrunkTo(Counts<K> prior, double strength) {
        if (prior.isEmpty()) {
            return shares();
        }
        return plus(prior.scaled(strength)).scaled(1 / (total() + strength));
    }
}
