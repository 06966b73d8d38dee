package io.forewarm.persona.training;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * What the most of the nearest examples are, by Euclidean distance of scaled columns: the simplest answer, to compare
 * others with.
 *
 * @param neighbours how many
 */
public record NearestNeighbours(int neighbours) implements ClassifierFit {

    @Override
    public String name() {
        return "%d nearest neighbours".formatted(neighbours);
    }

    @Override
    public Classifier fit(LabelledExamples examples, long seed) {
        var scaling = Scaling.of(examples);
        var scaled = examples.scaled(scaling);
        return row -> {
            double[] own = scaling.of(row);
            double[] shares = new double[examples.classes()];
            IntStream.range(0, scaled.size())
                    .boxed()
                    .sorted(Comparator.comparingDouble(example -> Silhouette.distance(scaled.row(example), own)))
                    .limit(neighbours)
                    .forEach(example -> shares[scaled.label(example)] += 1.0 / neighbours);
            return shares;
        };
    }
}
