package io.forewarm.service.web;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Brings problem+json into every service. */
@AutoConfiguration
class WebConfiguration {

    @Bean
    ProblemAdvice problemAdvice() {
        return new ProblemAdvice();
    }

    @Bean
    NoInstance noInstance() {
        return new NoInstance();
    }
}
