package io.forewarm.persona.inference;

import io.forewarm.model.Word;
import io.forewarm.model.persona.Reason;
import io.forewarm.persona.attribute.Attribute;
import io.forewarm.persona.feature.Feature;
import io.forewarm.persona.feature.FeatureVector;
import io.forewarm.persona.training.AttributeModel;
import io.forewarm.persona.training.PersonaModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The strongest reasons for the most likely value of each attribute: what adds most to its log-odds. */
final class Explanation {

    /** Two reasons an attribute can be read at a glance. */
    private static final int PER_ATTRIBUTE = 2;

    /** A weaker one would not convince anybody. */
    private static final double WORTH_SAYING = 0.1;

    private static final Feature[] FEATURES = Feature.values();

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
        var strongest = new ArrayList<Weighed>();
        for (var feature : FEATURES) {
            double weight = round(model.weight(feature, value, features));
            if (weight >= WORTH_SAYING) {
                strongest.add(new Weighed(feature, weight));
            }
        }
        strongest.sort(Comparator.comparingDouble(Weighed::weight).reversed());
        return strongest.stream().limit(PER_ATTRIBUTE).map(weighed -> weighed.toReason(attribute, value, features));
    }

    /** Words are put together only for what will be said. */
    private record Weighed(Feature feature, double weight) {

        Reason toReason(Attribute attribute, Word value, FeatureVector features) {
            var text = feature.text(features.of(feature)) + "; usual is " + feature.usual();
            return new Reason(attribute.word(), value.word(), feature.word(), weight, text);
        }
    }

    private static double round(double weight) {
        return Math.round(100 * weight) / 100.0;
    }
}
