package io.forewarm.persona.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PopulationTest {

    @Test
    void showsGroupsThatAreLargeEnough() {
        var population = Population.of(Map.of("skill", Map.of("expert", 7L, "beginner", 5L)), 5);

        assertThat(population.subjects()).isEqualTo(Optional.of(12L));
        assertThat(population.counts().get("skill")).isEqualTo(Map.of("expert", 7L, "beginner", 5L));
    }

    @Test
    void hidesASecondGroupWhereTheTotalWouldTellTheFirst() {
        var population = Population.of(Map.of("skill", Map.of("expert", 7L, "intermediate", 6L, "beginner", 1L)), 5);

        assertThat(population.counts().get("skill")).isEqualTo(Map.of("expert", 7L));
    }

    @Test
    void hidesOnlyTheSmallOnesWhereTogetherTheyAreEnough() {
        var population = Population.of(
                Map.of("use-case", Map.of("testing", 2L, "production", 3L, "development", 4L, "data-science", 9L)), 5);

        assertThat(population.counts().get("use-case")).isEqualTo(Map.of("data-science", 9L));
    }

    @Test
    void hidesAnotherWhereTheTotalWouldTellAboutSeveralSmallOnes() {
        var population = Population.of(
                Map.of("use-case", Map.of("testing", 1L, "production", 2L, "development", 6L, "data-science", 9L)), 5);

        assertThat(population.counts().get("use-case")).isEqualTo(Map.of("data-science", 9L));
    }

    @Test
    void saysNothingAboutAFew() {
        assertThat(Population.of(Map.of("skill", Map.of("expert", 4L)), 5))
                .isEqualTo(new Population(Optional.empty(), Map.of(), 5));
        assertThat(Population.of(Map.of(), 5).subjects()).isEmpty();
    }
}
