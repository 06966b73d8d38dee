package io.forewarm.persona.training;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/**
 * Groups of similar subjects.
 *
 * @param schema hash of the feature definitions that the centres are about; empty if there are none
 * @param clusters with different names
 */
public record ClusterModel(String schema, List<Cluster> clusters) {

    /** Before there were enough subjects. */
    public static final ClusterModel NONE = new ClusterModel("", List.of());

    /** A subject stays where it is until another centre is nearer by a tenth: it must not flap on a border. */
    private static final double CLEARLY_NEARER = 0.9;

    /**
     * One group.
     *
     * @param name stable over refits, such as {@code cluster-3}
     * @param centre standardised features
     */
    @SuppressWarnings("ArrayRecordComponent") // Compared by what is in it.
    public record Cluster(String name, double[] centre) {

        public Cluster {
            centre = centre.clone();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Cluster that && name.equals(that.name) && Arrays.equals(centre, that.centre);
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }

        /** Euclidean distance. */
        double distanceTo(double[] features) {
            if (features.length != centre.length) {
                throw new IllegalArgumentException(
                        "there must be %d features: %d".formatted(centre.length, features.length));
            }
            double squares = 0;
            for (int i = 0; i < features.length; i++) {
                double difference = features[i] - centre[i];
                squares += difference * difference;
            }
            return Math.sqrt(squares);
        }
    }

    public ClusterModel {
        clusters = List.copyOf(clusters);
        var names = new HashSet<String>();
        for (var cluster : clusters) {
            if (!names.add(cluster.name())) {
                throw new IllegalArgumentException("clusters must have different names: " + cluster.name());
            }
        }
    }

    /**
     * Name of the group a subject belongs to; empty if there are none.
     *
     * @param features standardised features
     * @param current where it belonged so far; empty for nowhere
     */
    public String nearest(double[] features, String current) {
        var best = current;
        double distance = Double.POSITIVE_INFINITY;
        for (var cluster : clusters) {
            double own = cluster.distanceTo(features);
            double counted = cluster.name().equals(current) ? own * CLEARLY_NEARER : own;
            if (counted < distance) {
                distance = counted;
                best = cluster.name();
            }
        }
        return clusters.isEmpty() ? "" : best;
    }
}
