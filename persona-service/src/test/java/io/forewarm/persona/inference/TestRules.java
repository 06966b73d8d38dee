package io.forewarm.persona.inference;

import io.forewarm.persona.profile.ProfileRules;
import java.time.Duration;

/** The rules that the settings have by default. */
public final class TestRules {

    private TestRules() {}

    public static ProfileRules profile() {
        return new ProfileRules(
                Duration.ofHours(2),
                Duration.ofDays(14),
                Duration.ofMinutes(2),
                Duration.ofMinutes(15),
                Duration.ofSeconds(5));
    }

    public static PersonaInference inference() {
        return new PersonaInference(
                profile(), new InferenceRules(Prior.DEFAULT, 20, 3, 0.05, new Steadiness(0.1), NamedPersona.DEFAULTS));
    }
}
