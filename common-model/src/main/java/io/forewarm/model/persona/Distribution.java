package io.forewarm.model.persona;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Probabilities over the constants of an enum, together 1 to within a millionth. Immutable. */
public final class Distribution<E extends Enum<E>> {

    private static final double TOLERANCE = 1e-6;

    /** All of the enum, shared and never changed. */
    private final E[] constants;

    /** One for each constant, in their order. */
    private final double[] shares;

    private final int best;

    private Distribution(E[] constants, double[] shares) {
        requireShares(shares);
        this.constants = constants;
        this.shares = shares;
        int most = 0;
        for (int number = 1; number < shares.length; number++) {
            most = shares[number] > shares[most] ? number : most;
        }
        this.best = most;
    }

    /**
     * These probabilities.
     *
     * @param shares of each constant, each in [0, 1]; absent means 0
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Distribution(Map<E, Double> shares) {
        this(constants(shares), inOrder(shares));
    }

    private static <E extends Enum<E>> E[] constants(Map<E, Double> shares) {
        return shares.keySet().stream()
                .findFirst()
                .map(any -> any.getDeclaringClass().getEnumConstants())
                .orElseThrow(() -> new IllegalArgumentException("shares must add up to 1: 0.0"));
    }

    private static <E extends Enum<E>> double[] inOrder(Map<E, Double> shares) {
        return Arrays.stream(constants(shares))
                .mapToDouble(constant -> shares.getOrDefault(constant, 0.0))
                .toArray();
    }

    /** The same probability for every constant. */
    public static <E extends Enum<E>> Distribution<E> uniform(Class<E> type) {
        var constants = type.getEnumConstants();
        var shares = new double[constants.length];
        Arrays.fill(shares, 1.0 / shares.length);
        return new Distribution<>(constants, shares);
    }

    /**
     * Probabilities of the constants of an enum.
     *
     * @param share of each constant, asked for once in their order
     */
    public static <E extends Enum<E>> Distribution<E> of(Class<E> type, ToDoubleFunction<E> share) {
        var constants = type.getEnumConstants();
        return new Distribution<>(
                constants, Arrays.stream(constants).mapToDouble(share).toArray());
    }

    /**
     * Other probabilities of the same constants.
     *
     * @param others one for each constant, in their order
     */
    public Distribution<E> with(double[] others) {
        if (others.length != constants.length) {
            throw new IllegalArgumentException(
                    "there must be %d shares: %d".formatted(constants.length, others.length));
        }
        return new Distribution<>(constants, others.clone());
    }

    private static void requireShares(double[] shares) {
        double sum = 0;
        for (double share : shares) {
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException("share must be in [0, 1]: " + share);
            }
            sum += share;
        }
        if (!(Math.abs(sum - 1) <= TOLERANCE)) {
            throw new IllegalArgumentException("shares must add up to 1: " + sum);
        }
    }

    /** All that are above 0, in the order of the constants. */
    @JsonValue
    public Map<E, Double> shares() {
        var all = new EnumMap<E, Double>(constants[0].getDeclaringClass());
        for (int number = 0; number < shares.length; number++) {
            if (shares[number] > 0) {
                all.put(constants[number], shares[number]);
            }
        }
        return Collections.unmodifiableMap(all);
    }

    /** Probabilities of all constants, in their order. */
    public double[] inOrder() {
        return shares.clone();
    }

    /** Probability of one constant. */
    @SuppressWarnings("EnumOrdinal") // As an EnumMap does, whose boxes cost more than all else at each event.
    public double share(E constant) {
        return shares[constant.ordinal()];
    }

    /** The constant with the highest probability, the first declared of equals. */
    public E mostLikely() {
        return constants[best];
    }

    /** The greatest difference of any share. */
    public double distanceTo(Distribution<E> other) {
        double greatest = 0;
        for (int number = 0; number < shares.length; number++) {
            greatest = Math.max(greatest, Math.abs(shares[number] - other.shares[number]));
        }
        return greatest;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Distribution<?> that
                && constants[0] == that.constants[0]
                && Arrays.equals(shares, that.shares);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(shares);
    }

    @Override
    public String toString() {
        return shares().toString();
    }
}
