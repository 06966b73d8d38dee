package io.forewarm.persona.training;

import io.forewarm.persona.feature.Feature;
import io.forewarm.persona.feature.FeatureVector;
import io.forewarm.persona.training.ClusterModel.Cluster;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds groups of similar subjects; how many there are is decided by the {@link Silhouette}.
 *
 * @param fit the algorithm
 * @param minSubjects fewer have no groups; at least 2
 * @param maxClusters never more groups than this; at least 2
 * @param seed of the algorithm's random numbers
 */
public record ClusterTraining(ClusterFit fit, int minSubjects, int maxClusters, long seed) {

    private static final int MIN_CLUSTERS = 2;

    public ClusterTraining {
        if (minSubjects < MIN_CLUSTERS || maxClusters < MIN_CLUSTERS) {
            throw new IllegalArgumentException(
                    "minSubjects and maxClusters must be >= 2: %d, %d".formatted(minSubjects, maxClusters));
        }
    }

    /** A new model, its names carried over from the one before; none if there are too few subjects or all are alike. */
    public Optional<ClusterModel> train(List<FeatureVector> subjects, ClusterModel before) {
        if (subjects.size() < minSubjects) {
            return Optional.empty();
        }
        var points = subjects.stream().map(FeatureVector::standardised).toArray(double[][]::new);
        int different = Arrays.stream(points)
                .map(Arrays::hashCode)
                .collect(Collectors.toCollection(HashSet::new))
                .size();
        List<double[]> best = List.of();
        double bestSilhouette = Double.NEGATIVE_INFINITY;
        for (int k = MIN_CLUSTERS; k <= maxClusters && k < different; k++) {
            var centres = fit.centres(points, k, seed);
            double silhouette = Silhouette.of(points, centres);
            if (silhouette > bestSilhouette) {
                best = centres;
                bestSilhouette = silhouette;
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(named(best, before));
    }

    private static ClusterModel named(List<double[]> centres, ClusterModel before) {
        // Centres about other features cannot be compared.
        List<Cluster> old = before.schema().equals(Feature.schema()) ? before.clusters() : List.of();
        return new ClusterModel(Feature.schema(), ClusterNames.carryOver(old, centres));
    }
}
