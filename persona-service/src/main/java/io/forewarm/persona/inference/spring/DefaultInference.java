package io.forewarm.persona.inference.spring;

import io.forewarm.persona.inference.PersonaInference;
import io.forewarm.persona.profile.spring.ProfileProperties;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;

/** Inference as the service makes it without any setting, for who measures and tests it: so it is said only once. */
public final class DefaultInference {

    private DefaultInference() {}

    public static PersonaInference inference() {
        return new PersonaInference(
                bound(ProfileProperties.class).toRules(),
                bound(InferenceProperties.class).toRules());
    }

    /** How long after an event its copies are recognised. */
    public static Duration duplicateMemory() {
        return bound(InferenceProperties.class).duplicateMemory();
    }

    /** A settings record of which nothing is set. */
    private static <T> T bound(Class<T> settings) {
        var prefix = settings.getAnnotation(ConfigurationProperties.class).value();
        return new Binder().bindOrCreate(prefix, settings);
    }
}
