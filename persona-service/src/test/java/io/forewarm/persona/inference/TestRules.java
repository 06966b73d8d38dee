package io.forewarm.persona.inference;

import io.forewarm.persona.profile.ProfileRules;
import io.forewarm.persona.training.ClusterModel;
import io.forewarm.persona.training.jackson.BundledModel;
import java.time.Duration;

/** The rules that the settings have by default. */
public final class TestRules {

    /** Read when it is asked for: the test that writes the model must do without. */
    private static final class Bundled {
        static final Knowledge KNOWLEDGE = new Knowledge(BundledModel.read(), ClusterModel.NONE);
    }

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
                profile(),
                new InferenceRules(Prior.DEFAULT, 20, 3, 0.05, new Steadiness(0.1), 2.5, NamedPersona.DEFAULTS));
    }

    /** The model that comes with a release, and no clusters. */
    public static Knowledge knowledge() {
        return Bundled.KNOWLEDGE;
    }
}
