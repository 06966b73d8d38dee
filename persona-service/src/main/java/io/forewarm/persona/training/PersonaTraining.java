package io.forewarm.persona.training;

import io.forewarm.persona.feature.Feature;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Fits a model of personas to people of whom it is known what they are: for each attribute the strength of penalty with
 * the least log loss.
 *
 * @param training compares logistic regressions, and nothing else: what they know is a few numbers, which explain
 *     themselves, fit into a row of a table, and answer in microseconds
 */
public record PersonaTraining(ClassifierTraining training) {

    /** Learns from all of them; there must be some of each value. */
    public PersonaModel train(List<LabelledSubject> subjects, String origin) {
        return new PersonaModel(
                Feature.schema(),
                origin,
                attribute(subjects, LabelledSubject::skill),
                attribute(subjects, LabelledSubject::useCase),
                attribute(subjects, LabelledSubject::sensitivity),
                attribute(subjects, LabelledSubject::posture));
    }

    private <E extends Enum<E>> AttributeModel attribute(
            List<LabelledSubject> subjects, Function<LabelledSubject, E> attribute) {
        int values = attribute.apply(subjects.getFirst()).getDeclaringClass().getEnumConstants().length;
        var examples = new LabelledExamples(
                subjects.stream()
                        .map(subject -> subject.features().standardised())
                        .toArray(double[][]::new),
                subjects.stream()
                        .mapToInt(subject -> AttributeModel.numberOf(attribute.apply(subject)))
                        .toArray(),
                values);
        return attribute(examples);
    }

    /** Learns one attribute; there must be as many of each value as there are folds. */
    AttributeModel attribute(LabelledExamples examples) {
        var trained = training.train(examples);
        if (trained.balanced() instanceof LogisticModel logistic) {
            return new AttributeModel(logistic, trained.calibration(), frequencies(examples));
        }
        throw new IllegalStateException("contenders must be logistic regressions: "
                + trained.contests().getFirst().name());
    }

    private static List<Double> frequencies(LabelledExamples examples) {
        return Arrays.stream(examples.counts())
                .mapToObj(count -> count / (double) examples.size())
                .toList();
    }
}
