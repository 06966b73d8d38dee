package io.forewarm.model.persona;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DistributionTest {

    @Test
    void whatIsAbsentHasNoShare() {
        var distribution = new Distribution<>(Map.of(Skill.EXPERT, 1.0));

        assertThat(distribution.share(Skill.BEGINNER)).isZero();
    }

    @Test
    void uniformGivesEveryConstantTheSame() {
        var distribution = Distribution.uniform(UseCase.class);

        assertThat(distribution.shares())
                .hasSize(4)
                .allSatisfy((_, share) -> assertThat(share).isEqualTo(0.25));
    }

    @Test
    void ofEqualsTheFirstDeclaredIsMostLikely() {
        var distribution = new Distribution<>(Map.of(Skill.EXPERT, 0.5, Skill.INTERMEDIATE, 0.5));

        assertThat(distribution.mostLikely()).isEqualTo(Skill.INTERMEDIATE);
    }

    @Test
    void doesNotChangeWithTheMapItWasMadeFrom() {
        var shares = new EnumMap<>(Map.of(Skill.EXPERT, 1.0));
        var distribution = new Distribution<>(shares);

        shares.put(Skill.BEGINNER, 1.0);

        assertThat(distribution.shares()).containsExactly(Map.entry(Skill.EXPERT, 1.0));
    }

    @Property
    void nothingIsLikelierThanTheMostLikely(@ForAll("weights") Map<UseCase, Integer> weights) {
        var distribution = normalised(weights);

        var best = distribution.mostLikely();

        assertThat(distribution.shares().values()).allMatch(share -> share <= distribution.share(best));
    }

    @Property
    void sharesAddUpToOne(@ForAll("weights") Map<UseCase, Integer> weights) {
        var distribution = normalised(weights);

        double sum =
                Stream.of(UseCase.values()).mapToDouble(distribution::share).sum();

        assertThat(sum).isCloseTo(1, within(1e-6));
    }

    @ParameterizedTest
    @MethodSource
    void refusesWhatIsNoDistribution(Map<Skill, Double> shares, String message) {
        assertThatThrownBy(() -> new Distribution<>(shares))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    static Stream<Arguments> refusesWhatIsNoDistribution() {
        return Stream.of(
                Arguments.argumentSet("nothing at all", Map.of(), "shares must add up to 1: 0.0"),
                Arguments.argumentSet("too little", Map.of(Skill.EXPERT, 0.5), "shares must add up to 1: 0.5"),
                Arguments.argumentSet(
                        "too much", Map.of(Skill.EXPERT, 0.75, Skill.BEGINNER, 0.5), "shares must add up to 1: 1.25"),
                Arguments.argumentSet("above 1", Map.of(Skill.EXPERT, 1.5), "share must be in [0, 1]: 1.5"),
                Arguments.argumentSet("negative", Map.of(Skill.EXPERT, -0.5), "share must be in [0, 1]: -0.5"),
                Arguments.argumentSet("NaN", Map.of(Skill.EXPERT, Double.NaN), "share must be in [0, 1]: NaN"));
    }

    @Provide
    Arbitrary<Map<UseCase, Integer>> weights() {
        return Arbitraries.maps(
                        Arbitraries.of(UseCase.class), Arbitraries.integers().between(1, 1000))
                .ofMinSize(1);
    }

    private static Distribution<UseCase> normalised(Map<UseCase, Integer> weights) {
        double total = weights.values().stream().mapToInt(Integer::intValue).sum();
        var shares = new EnumMap<UseCase, Double>(UseCase.class);
        weights.forEach((useCase, weight) -> shares.put(useCase, weight / total));
        return new Distribution<>(shares);
    }
}
