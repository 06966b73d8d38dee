package io.forewarm.persona.inference;

import io.forewarm.persona.inference.spring.DefaultInference;
import io.forewarm.persona.profile.ProfileRules;
import io.forewarm.persona.training.ClusterModel;
import io.forewarm.persona.training.jackson.BundledModel;

/** The rules that the settings have by default. */
public final class TestRules {

    /** Read when it is asked for: the test that writes the model must do without. */
    private static final class Bundled {
        static final Knowledge KNOWLEDGE = new Knowledge(BundledModel.read(), ClusterModel.NONE);
    }

    private TestRules() {}

    public static ProfileRules profile() {
        return inference().profileRules();
    }

    public static PersonaInference inference() {
        return DefaultInference.inference();
    }

    /** The model that comes with a release, and no clusters. */
    public static Knowledge knowledge() {
        return Bundled.KNOWLEDGE;
    }
}
