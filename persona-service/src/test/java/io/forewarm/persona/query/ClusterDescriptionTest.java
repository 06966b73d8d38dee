package io.forewarm.persona.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.persona.feature.Feature;
import io.forewarm.persona.training.ClusterModel.Cluster;
import org.junit.jupiter.api.Test;

class ClusterDescriptionTest {

    private static final Cluster CLUSTER = cluster();

    @Test
    void saysFirstWhatIsFarthestFromUsual() {
        var description = ClusterDescription.of(CLUSTER, 9, 5);

        assertThat(description.because()).hasSize(5);
        assertThat(description.because().getFirst().feature()).isEqualTo(Feature.GPU_SHARE);
        assertThat(description.because().getFirst().text())
                .isEqualTo("asks for GPUs in 50% of its requests for compute; usual is 5%");
        assertThat(description.because().get(1).feature()).isEqualTo(Feature.BREADTH);
        assertThat(description.because().get(1).spreads()).isEqualTo(-2);
    }

    @Test
    void doesNotTellHowFewAFewAre() {
        assertThat(ClusterDescription.of(CLUSTER, 5, 5).subjects()).contains(5L);
        assertThat(ClusterDescription.of(CLUSTER, 4, 5).subjects()).isEmpty();
    }

    private static Cluster cluster() {
        var centre = new double[Feature.values().length];
        centre[Feature.GPU_SHARE.number()] = 3;
        centre[Feature.BREADTH.number()] = -2;
        return new Cluster("cluster-1", centre);
    }
}
