package io.forewarm.persona.training;

import java.util.List;

/** An algorithm that finds groups. */
public interface ClusterFit {

    /**
     * Centres of {@code k} groups.
     *
     * @param points more different ones than {@code k}, all of the same length
     * @param seed the same seed and points give the same centres
     */
    List<double[]> centres(double[][] points, int k, long seed);
}
