package io.forewarm.persona.query;

import io.forewarm.persona.feature.Feature;
import io.forewarm.persona.training.ClusterModel.Cluster;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A group of similar subjects in words.
 *
 * @param subjects how many belong to it; empty if they are too few to say
 * @param because what sets it apart most from what is usual, most telling first
 */
public record ClusterDescription(String name, Optional<Long> subjects, List<Mark> because) {

    /** More would not be read, and say less and less. */
    private static final int MARKS = 5;

    public ClusterDescription {
        because = List.copyOf(because);
    }

    /**
     * One feature of its centre.
     *
     * @param spreads how far the centre lies from what is usual
     * @param text the same for people
     */
    public record Mark(Feature feature, double spreads, String text) {}

    /**
     * Describes a group.
     *
     * @param smallestGroup number of subjects from which it is said how many there are
     */
    static ClusterDescription of(Cluster cluster, long subjects, int smallestGroup) {
        double[] centre = cluster.centre();
        var marks = Arrays.stream(Feature.values())
                .map(feature -> mark(feature, centre[feature.number()]))
                .sorted(Comparator.comparingDouble((Mark mark) -> Math.abs(mark.spreads()))
                        .reversed())
                .limit(MARKS)
                .toList();
        return new ClusterDescription(
                cluster.name(), Optional.of(subjects).filter(count -> count >= smallestGroup), marks);
    }

    private static Mark mark(Feature feature, double spreads) {
        var text = feature.text(feature.valueAt(spreads)) + "; usual is " + feature.usual();
        return new Mark(feature, Math.round(100 * spreads) / 100.0, text);
    }
}
