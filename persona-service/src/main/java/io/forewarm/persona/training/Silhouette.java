package io.forewarm.persona.training;

import java.util.List;

/**
 * How well separated groups are: mean of {@code (b - a) / max(a, b)} over all points, where a is a point's distance to
 * its own centre and b that to the nearest other one; in [0, 1], higher is better.
 *
 * <p>This is the simplified silhouette (Hruschka 2004), which needs points times groups distances instead of points
 * squared.
 */
final class Silhouette {

    private Silhouette() {}

    static double of(double[][] points, List<double[]> centres) {
        double sum = 0;
        for (double[] point : points) {
            sum += of(point, centres);
        }
        return sum / points.length;
    }

    private static double of(double[] point, List<double[]> centres) {
        double nearest = Double.POSITIVE_INFINITY;
        double second = Double.POSITIVE_INFINITY;
        for (double[] centre : centres) {
            double distance = distance(point, centre);
            if (distance < nearest) {
                second = nearest;
                nearest = distance;
            } else {
                second = Math.min(second, distance);
            }
        }
        // Two centres on one spot separate nothing.
        return second == 0 ? 0 : (second - nearest) / second;
    }

    static double distance(double[] one, double[] other) {
        double squares = 0;
        for (int i = 0; i < one.length; i++) {
            squares += (one[i] - other[i]) * (one[i] - other[i]);
        }
        return Math.sqrt(squares);
    }
}
