package io.forewarm.persona.feature;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.forewarm.persona.profile.Profile;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * All features of one subject at one time.
 *
 * @param values finite; a feature that is left out is typical
 */
public record FeatureVector(@JsonValue Map<Feature, Double> values) {

    @JsonCreator
    public FeatureVector {
        var all = new EnumMap<Feature, Double>(Feature.class);
        for (var feature : Feature.values()) {
            double value = values.getOrDefault(feature, feature.typical());
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("%s must be finite: %s".formatted(feature.word(), value));
            }
            all.put(feature, value);
        }
        values = Collections.unmodifiableMap(all);
    }

    /**
     * The features of a profile.
     *
     * @param recentWeight how much heavier the recent tally weighs than the lasting one; at least 0
     */
    public static FeatureVector of(Profile profile, double recentWeight) {
        var habits = new Habits(profile, recentWeight);
        var values = new EnumMap<Feature, Double>(Feature.class);
        for (var feature : Feature.values()) {
            values.put(feature, feature.raw(habits));
        }
        return new FeatureVector(values);
    }

    /** The value of one feature. */
    public double of(Feature feature) {
        return values.getOrDefault(feature, feature.typical());
    }

    /** Distance of a feature from what is typical, in spreads, in [-3, 3]. */
    public double standardised(Feature feature) {
        return feature.standardised(of(feature));
    }

    /** All distances, in the order of {@link Feature}; for models that compare subjects. */
    public double[] standardised() {
        return values.entrySet().stream()
                .mapToDouble(entry -> entry.getKey().standardised(entry.getValue()))
                .toArray();
    }
}
