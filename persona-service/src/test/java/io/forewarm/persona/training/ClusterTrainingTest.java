package io.forewarm.persona.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.forewarm.persona.feature.Feature;
import io.forewarm.persona.feature.FeatureVector;
import io.forewarm.persona.training.ClusterModel.Cluster;
import io.forewarm.persona.training.smile.SmileClusterFit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ClusterTrainingTest {

    private final ClusterTraining training = new ClusterTraining(new SmileClusterFit(), 8, 8, 1);

    @Test
    void findsAsManyGroupsAsThereAre() {
        var model = training.train(threeGroups(1), ClusterModel.NONE).orElseThrow();

        assertThat(model.schema()).isEqualTo(Feature.schema());
        assertThat(model.clusters()).extracting(Cluster::name).containsExactly("cluster-1", "cluster-2", "cluster-3");
    }

    @Test
    void keepsTheNamesWhenFittedAgain() {
        var subjects = threeGroups(1);
        var before = training.train(subjects, ClusterModel.NONE).orElseThrow();
        var shuffled = new ArrayList<>(subjects);
        java.util.Collections.reverse(shuffled);
        shuffled.addAll(threeGroups(2));

        var after = new ClusterTraining(new SmileClusterFit(), 8, 8, 99)
                .train(shuffled, before)
                .orElseThrow();

        assertThat(subjects)
                .allSatisfy(subject -> assertThat(after.nearest(subject.standardised(), ""))
                        .isEqualTo(before.nearest(subject.standardised(), "")));
    }

    @Test
    void givesTheSameForTheSameSeed() {
        var one = training.train(threeGroups(1), ClusterModel.NONE);
        var other = training.train(threeGroups(1), ClusterModel.NONE);

        assertThat(one).isEqualTo(other);
    }

    @Test
    void waitsForEnoughDifferentSubjects() {
        assertThat(training.train(threeGroups(1).subList(0, 7), ClusterModel.NONE))
                .isEmpty();
        assertThat(training.train(java.util.Collections.nCopies(20, new FeatureVector(Map.of())), ClusterModel.NONE))
                .isEmpty();
    }

    @Test
    void leavesASubjectWhereItIsNearABorder() {
        var model = new ClusterModel(
                "x", List.of(new Cluster("cluster-1", new double[] {0}), new Cluster("cluster-2", new double[] {1})));

        assertThat(model.nearest(new double[] {0.51}, "cluster-1")).isEqualTo("cluster-1");
        assertThat(model.nearest(new double[] {0.51}, "")).isEqualTo("cluster-2");
        assertThat(model.nearest(new double[] {0.6}, "cluster-1")).isEqualTo("cluster-2");
        assertThat(ClusterModel.NONE.nearest(new double[] {0.6}, "cluster-1")).isEmpty();
    }

    @Test
    void usesNoModelAboutOtherFeatures() {
        var current = new CurrentClusters();

        current.use(new ClusterModel("other", List.of()), Feature.schema());

        assertThat(current.get()).isEqualTo(ClusterModel.NONE);
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ClusterTraining(new SmileClusterFit(), 1, 8, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClusterModel(
                        "x", List.of(new Cluster("same", new double[] {0}), new Cluster("same", new double[] {1}))));
    }

    private static List<FeatureVector> threeGroups(long seed) {
        var random = new Random(seed);
        var subjects = new ArrayList<FeatureVector>();
        for (int i = 0; i < 30; i++) {
            subjects.add(new FeatureVector(Map.of(
                    Feature.GPU_SHARE, i % 3 == 0 ? 0.95 : 0.05 * random.nextDouble(),
                    Feature.AUTOMATION_SHARE, i % 3 == 1 ? 0.95 : 0.05 * random.nextDouble(),
                    Feature.UNITS, i % 3 == 2 ? 4 + random.nextDouble() : random.nextDouble(),
                    Feature.MEMORY, 9 + random.nextDouble())));
        }
        return subjects;
    }
}
