package io.forewarm.persona.inference.spring;

import static io.forewarm.persona.SettingsBinding.assertRefused;
import static io.forewarm.persona.SettingsBinding.bind;
import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.model.persona.Posture;
import io.forewarm.model.persona.Sensitivity;
import io.forewarm.model.persona.Skill;
import io.forewarm.model.persona.UseCase;
import io.forewarm.persona.inference.spring.InferenceProperties.Name;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InferencePropertiesTest {

    @Test
    void hasDefaults() {
        var properties = bind(InferenceProperties.class);

        assertThat(properties).isEqualTo(new InferenceProperties(20, 3, 0.1, 0.1, 2.5, Duration.ofDays(1), List.of()));
    }

    @Test
    void takesEverySetting() {
        var properties = bind(
                InferenceProperties.class,
                "prior-strength=30",
                "recent-weight=1",
                "news-threshold=0.1",
                "margin=0.2",
                "change-deviations=4",
                "duplicate-memory=2h",
                "names[0].name=Guru",
                "names[0].skill=expert",
                "names[0].use-case=production,data-science",
                "names[0].sensitivity=balanced",
                "names[0].posture=strict");

        assertThat(properties)
                .isEqualTo(new InferenceProperties(
                        30,
                        1,
                        0.1,
                        0.2,
                        4,
                        Duration.ofHours(2),
                        List.of(new Name(
                                "Guru",
                                Set.of(Skill.EXPERT),
                                Set.of(UseCase.PRODUCTION, UseCase.DATA_SCIENCE),
                                Set.of(Sensitivity.BALANCED),
                                Set.of(Posture.STRICT)))));
    }

    @ParameterizedTest
    @CsvSource({
        "prior-strength=0, priorStrength",
        "recent-weight=-1, recentWeight",
        "news-threshold=0, newsThreshold",
        "news-threshold=1.1, newsThreshold",
        "margin=-0.1, margin",
        "change-deviations=0, changeDeviations",
        "margin=1, margin",
        "duplicate-memory=1s, duplicateMemory",
        "names[0].name=, name"
    })
    void refusesWhatMakesNoSense(String setting, String said) {
        assertRefused(InferenceProperties.class, setting, said);
    }
}
