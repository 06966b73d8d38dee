package io.forewarm.model.persona;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Probabilities over the constants of an enum.
 *
 * @param shares probability of each constant, each in [0, 1], together 1 to within a millionth; absent means 0
 */
public record Distribution<E extends Enum<E>>(@JsonValue Map<E, Double> shares) {

    private static final double TOLERANCE = 1e-6;

    @JsonCreator
    public Distribution {
        double sum = 0;
        for (double share : shares.values()) {
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException("share must be in [0, 1]: " + share);
            }
            sum += share;
        }
        if (!(Math.abs(sum - 1) <= TOLERANCE)) {
            throw new IllegalArgumentException("shares must add up to 1: " + sum);
        }
        shares = Collections.unmodifiableMap(new EnumMap<>(shares));
    }

    /** The same probability for every constant. */
    public static <E extends Enum<E>> Distribution<E> uniform(Class<E> type) {
        var shares = new EnumMap<E, Double>(type);
        E[] constants = type.getEnumConstants();
        for (E constant : constants) {
            shares.put(constant, 1.0 / constants.length);
        }
        return new Distribution<>(shares);
    }

    /** Probability of one constant. */
    public double share(E constant) {
        return shares.getOrDefault(constant, 0.0);
    }

    /** The constant with the highest probability, the first declared of equals. */
    public E mostLikely() {
        E best = null;
        for (E constant : shares.keySet()) {
            best = best == null || share(constant) > share(best) ? constant : best;
        }
        if (best == null) {
            throw new IllegalStateException("a distribution always has a constant");
        }
        return best;
    }
}
