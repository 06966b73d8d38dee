package io.forewarm.persona.inference;

import io.forewarm.model.Word;
import io.forewarm.model.persona.Reason;
import io.forewarm.persona.feature.Feature;
import io.forewarm.persona.feature.FeatureVector;
import io.forewarm.persona.training.AttributeModel;
import io.forewarm.persona.training.PersonaModel;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The strongest reasons for the most likely value of each attribute: what adds most to its log-odds. */
final class Explanation {

    /** Two reasons an attribute can be read at a glance. */
    private static final int PER_ATTRIBUTE = 2;

    /** A weaker one would not convince anybody. */
    private static final double WORTH_SAYING = 0.1;

    private Explanation() {}

    static List<Reason> of(PersonaModel model, Beliefs beliefs, FeatureVector features) {
        return Stream.of(
                        reasons(Attribute.SKILL, model.skill(), beliefs.skill().mostLikely(), features),
                        reasons(
                                Attribute.USE_CASE,
                                model.useCase(),
                                beliefs.useCase().mostLikely(),
                                features),
                        reasons(
                                Attribute.SENSITIVITY,
                                model.sensitivity(),
                                beliefs.sensitivity().mostLikely(),
                                features),
                        reasons(
                                Attribute.POSTURE,
                                model.posture(),
                                beliefs.posture().mostLikely(),
                                features))
                .flatMap(reasons -> reasons)
                .sorted(Comparator.comparingDouble(Reason::weight).reversed())
                .toList();
    }

    private static <E extends Enum<E> & Word> Stream<Reason> reasons(
            Attribute attribute, AttributeModel model, E value, FeatureVector features) {
        return Arrays.stream(Feature.values())
                .map(feature -> reason(attribute, model, value, features, feature))
                .filter(reason -> reason.weight() >= WORTH_SAYING)
                .sorted(Comparator.comparingDouble(Reason::weight).reversed())
                .limit(PER_ATTRIBUTE);
    }

    private static <E extends Enum<E> & Word> Reason reason(
            Attribute attribute, AttributeModel model, E value, FeatureVector features, Feature feature) {
        double weight = model.weight(feature, value, features);
        var text = "%s; usual is %s"
                .formatted(feature.text(features.of(feature)), feature.unit().text(feature.typical()));
        return new Reason(attribute.word(), value.word(), feature.word(), round(weight), text);
    }

    private static double round(double weight) {
        return Math.round(100 * weight) / 100.0;
    }
}
