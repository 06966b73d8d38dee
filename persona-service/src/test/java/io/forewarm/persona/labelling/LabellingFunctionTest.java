package io.forewarm.persona.labelling;

import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.persona.attribute.Attribute;
import io.forewarm.persona.behaviour.MadeUpPopulation;
import io.forewarm.persona.feature.FeatureVector;
import io.forewarm.persona.inference.TestRules;
import io.forewarm.persona.training.LabelledSubject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LabellingFunctionTest {

    private static final List<LabelledSubject> SUBJECTS = new MadeUpPopulation(TestRules.profile(), 3).drawn(800, 3);

    @ParameterizedTest
    @EnumSource
    void isRightMoreOftenThanChanceOnMadeUpUsersAndAbstainsOnSome(LabellingFunction function) {
        var attribute = Arrays.stream(Attribute.values())
                .filter(each -> LabellingFunction.about(each).contains(function))
                .findFirst()
                .orElseThrow();

        long votes = 0;
        long right = 0;
        for (var subject : SUBJECTS) {
            int vote = function.vote(subject.features());
            votes += vote >= 0 ? 1 : 0;
            right += vote == truth(attribute, subject) ? 1 : 0;
        }

        assertThat(votes).isBetween(8L, 750L);
        assertThat(right / (double) votes).isGreaterThan(1.0 / attribute.words().size());
    }

    @ParameterizedTest
    @EnumSource
    void aSubjectOfWhomNothingIsKnownGetsFewVotes(Attribute attribute) {
        var nobody = new FeatureVector(Map.of());

        assertThat(LabellingFunction.about(attribute).stream().filter(each -> each.vote(nobody) >= 0))
                .hasSizeLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void whatTheyAreCertainOfTogetherIsMostlyRight(Attribute attribute) {
        var functions = LabellingFunction.about(attribute);
        int[][] votes = SUBJECTS.stream()
                .map(subject -> functions.stream()
                        .mapToInt(function -> function.vote(subject.features()))
                        .toArray())
                .toArray(int[][]::new);
        int[] known = IntStream.generate(() -> -1).limit(votes.length).toArray();
        var model = LabelModel.fitted(
                votes, known, functions.size(), attribute.words().size());

        long certain = 0;
        long right = 0;
        for (int each = 0; each < votes.length; each++) {
            double[] shares = model.shares(votes[each], -1);
            int best = IntStream.range(0, shares.length)
                    .reduce((one, other) -> shares[other] > shares[one] ? other : one)
                    .orElseThrow();
            certain += shares[best] >= 0.8 ? 1 : 0;
            right += shares[best] >= 0.8 && best == truth(attribute, SUBJECTS.get(each)) ? 1 : 0;
        }

        assertThat(certain).isGreaterThan(100);
        assertThat(right / (double) certain).isGreaterThan(0.75);
    }

    @SuppressWarnings("EnumOrdinal") // The place among its kind is what a vote is.
    private static int truth(Attribute attribute, LabelledSubject subject) {
        return switch (attribute) {
            case SKILL -> subject.skill().ordinal();
            case USE_CASE -> subject.useCase().ordinal();
            case SENSITIVITY -> subject.sensitivity().ordinal();
            case POSTURE -> subject.posture().ordinal();
        };
    }
}
