package io.forewarm.persona.feature;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.forewarm.persona.profile.Profile;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** All features of one subject at one time. Immutable. */
public final class FeatureVector {

    /** By the number of the feature; finite. */
    private final double[] values;

    private FeatureVector(double[] values) {
        for (int number = 0; number < values.length; number++) {
            if (!Double.isFinite(values[number])) {
                throw new IllegalArgumentException("%s must be finite: %s"
                        .formatted(Feature.numbered(number).word(), values[number]));
            }
        }
        this.values = values;
    }

    /**
     * These features.
     *
     * @param values finite; a feature that is left out is typical
     */
    @JsonCreator
    public FeatureVector(Map<Feature, Double> values) {
        this(all(values));
    }

    private static double[] all(Map<Feature, Double> some) {
        var values = new double[Feature.count()];
        Arrays.setAll(
                values,
                number -> some.getOrDefault(
                        Feature.numbered(number), Feature.numbered(number).typical()));
        return values;
    }

    /**
     * The features of a profile.
     *
     * @param recentWeight how much heavier the recent tally weighs than the lasting one; at least 0
     */
    public static FeatureVector of(Profile profile, double recentWeight) {
        var habits = new Habits(profile, recentWeight);
        var values = new double[Feature.count()];
        for (int number = 0; number < values.length; number++) {
            values[number] = Feature.numbered(number).raw(habits);
        }
        return new FeatureVector(values);
    }

    /** All of them, in the order of {@link Feature}. */
    @JsonValue
    public Map<Feature, Double> values() {
        var all = new EnumMap<Feature, Double>(Feature.class);
        for (int number = 0; number < values.length; number++) {
            all.put(Feature.numbered(number), values[number]);
        }
        return Collections.unmodifiableMap(all);
    }

    /** The value of one feature. */
    public double of(Feature feature) {
        return values[feature.number()];
    }

    /** Distance of a feature from what is typical, in spreads, in [-3, 3]. */
    public double standardised(Feature feature) {
        return feature.standardised(of(feature));
    }

    /** All distances, in the order of {@link Feature}; for models that compare subjects. */
    public double[] standardised() {
        var distances = new double[values.length];
        for (int number = 0; number < distances.length; number++) {
            distances[number] = Feature.numbered(number).standardised(values[number]);
        }
        return distances;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FeatureVector that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return values().toString();
    }
}
