package io.forewarm.prediction.forecast;

import static io.forewarm.prediction.TestNeeds.ACME;
import static io.forewarm.prediction.TestNeeds.ADA;
import static io.forewarm.prediction.TestNeeds.NINE;
import static io.forewarm.prediction.TestNeeds.persona;
import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.model.persona.Distribution;
import io.forewarm.model.persona.Persona;
import io.forewarm.model.persona.Sensitivity;
import io.forewarm.model.persona.Skill;
import io.forewarm.model.persona.UseCase;
import io.forewarm.prediction.forecast.Traits.Kind;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraitsTest {

    @ParameterizedTest
    @CsvSource({"0.9, 0.6, true", "0.7, 0.7, false", "0.9, 0.5, false", "1, 1, true"})
    void aKindIsKnownOnceItIsLikelierThanNot(double useCase, double skill, boolean known) {
        var traits = Traits.of(believed(useCase, skill));

        assertThat(traits.kind())
                .isEqualTo(known ? Optional.of(new Kind(UseCase.TESTING, Skill.EXPERT)) : Optional.empty());
        assertThat(Circle.of(ACME, Optional.of(traits))).hasSize(known ? 2 : 1);
    }

    private static Persona believed(double useCase, double skill) {
        var calm = persona(ADA, NINE, UseCase.TESTING, Sensitivity.BALANCED);
        return new Persona(
                calm.tenant(),
                calm.subject(),
                calm.at(),
                new Distribution<>(Map.of(Skill.EXPERT, skill, Skill.BEGINNER, 1 - skill)),
                new Distribution<>(Map.of(UseCase.TESTING, useCase, UseCase.PRODUCTION, 1 - useCase)),
                calm.sensitivity(),
                calm.posture(),
                calm.evidence(),
                calm.nearest(),
                calm.cluster(),
                calm.featureSchema(),
                calm.because(),
                calm.changed());
    }
}
