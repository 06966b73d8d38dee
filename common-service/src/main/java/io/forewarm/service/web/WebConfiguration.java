package io.forewarm.service.web;

import io.forewarm.service.tomcat.DrainingProtocol;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;

/** Brings problem+json into every service, and lets its server end well. */
@AutoConfiguration
class WebConfiguration {

    @Bean
    ProblemAdvice problemAdvice() {
        return new ProblemAdvice();
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> drainsWhenItEnds() {
        return factory -> factory.setProtocol(DrainingProtocol.class.getName());
    }

    @Bean
    NoInstance noInstance() {
        return new NoInstance();
    }
}
