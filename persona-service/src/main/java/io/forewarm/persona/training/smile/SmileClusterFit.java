package io.forewarm.persona.training.smile;

import io.forewarm.persona.training.ClusterFit;
import java.util.List;
import smile.clustering.KMeans;
import smile.math.MathEx;

/** K-means with k-means++ seeding (Arthur and Vassilvitskii 2007), by Smile. */
public final class SmileClusterFit implements ClusterFit {

    /** It has settled long before on what we feed it. */
    private static final int MOST_ROUNDS = 100;

    @Override
    public List<double[]> centres(double[][] points, int k, long seed) {
        // Seeds only the thread that calls, which is the one that chooses the first centres.
        MathEx.setSeed(seed);
        return List.of(KMeans.fit(points, k, MOST_ROUNDS).centers());
    }
}
