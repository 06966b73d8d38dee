package io.forewarm.persona.training.smile;

import io.forewarm.persona.training.Classifier;
import io.forewarm.persona.training.LabelledExamples;
import java.util.stream.IntStream;
import smile.classification.DataFrameClassifier;
import smile.data.DataFrame;
import smile.data.Tuple;
import smile.data.formula.Formula;
import smile.data.type.StructType;
import smile.data.vector.IntVector;

/** Examples as Smile's trees take them, and trees as we ask them. */
final class Frames {

    static final Formula LABEL = Formula.lhs("label");

    private Frames() {}

    static DataFrame of(LabelledExamples examples) {
        return DataFrame.of(examples.rows(), names(examples.row(0).length))
                .add(new IntVector("label", examples.labels()));
    }

    static Classifier classifier(DataFrameClassifier model, LabelledExamples examples) {
        StructType schema = DataFrame.of(new double[][] {examples.row(0)}, names(examples.row(0).length))
                .schema();
        int classes = examples.classes();
        return row -> {
            double[] shares = new double[classes];
            model.predict(Tuple.of(schema, row), shares);
            return shares;
        };
    }

    private static String[] names(int columns) {
        return IntStream.range(0, columns).mapToObj(column -> "x" + column).toArray(String[]::new);
    }
}
