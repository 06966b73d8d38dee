package io.forewarm.persona.inference.spring;

import io.forewarm.persona.inference.PersonaInference;
import io.forewarm.persona.profile.spring.ProfileProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts inference together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({InferenceProperties.class, ProfileProperties.class})
class InferenceConfiguration {

    @Bean
    PersonaInference personaInference(InferenceProperties inference, ProfileProperties profile) {
        return new PersonaInference(profile.toRules(), inference.toRules());
    }
}
