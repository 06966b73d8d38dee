package io.forewarm.persona.inference;

import io.forewarm.model.Word;
import io.forewarm.model.persona.Reason;
import io.forewarm.persona.feature.FeatureVector;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The strongest reasons for the most likely value of each attribute. */
final class Explanation {

    /** Two reasons an attribute can be read at a glance. */
    private static final int PER_ATTRIBUTE = 2;

    /** A weaker one would not convince anybody. */
    private static final double WORTH_SAYING = 0.1;

    private Explanation() {}

    static List<Reason> of(Beliefs beliefs, FeatureVector features) {
        return Stream.of(
                        reasons(Attribute.SKILL, Clues.SKILL, beliefs.skill().mostLikely(), features),
                        reasons(
                                Attribute.USE_CASE,
                                Clues.USE_CASE,
                                beliefs.useCase().mostLikely(),
                                features),
                        reasons(
                                Attribute.SENSITIVITY,
                                Clues.SENSITIVITY,
                                beliefs.sensitivity().mostLikely(),
                                features),
                        reasons(
                                Attribute.POSTURE,
                                Clues.POSTURE,
                                beliefs.posture().mostLikely(),
                                features))
                .flatMap(reasons -> reasons)
                .sorted(Comparator.comparingDouble(Reason::weight).reversed())
                .toList();
    }

    private static <E extends Enum<E> & Word> Stream<Reason> reasons(
            Attribute attribute, LogLinearModel<E> model, E value, FeatureVector features) {
        return model.clues().stream()
                .filter(clue -> clue.value() == value)
                .map(clue -> reason(attribute, value, clue, features))
                .filter(reason -> reason.weight() >= WORTH_SAYING)
                .sorted(Comparator.comparingDouble(Reason::weight).reversed())
                .limit(PER_ATTRIBUTE);
    }

    private static <E extends Enum<E> & Word> Reason reason(
            Attribute attribute, E value, Clue<E> clue, FeatureVector features) {
        var feature = clue.feature();
        double weight = clue.weight() * features.standardised(feature);
        var text = "%s: %s".formatted(feature.text(features.of(feature)), clue.why());
        return new Reason(attribute.word(), value.word(), feature.word(), round(weight), text);
    }

    private static double round(double weight) {
        return Math.round(100 * weight) / 100.0;
    }
}
