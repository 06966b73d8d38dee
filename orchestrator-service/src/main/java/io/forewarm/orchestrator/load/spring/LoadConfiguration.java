package io.forewarm.orchestrator.load.spring;

import io.forewarm.orchestrator.load.kafka.LoadPublisher;
import io.forewarm.orchestrator.spring.Ticker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LoadConfiguration {

    @Bean
    Ticker loadTicker(LoadPublisher publisher, LoadProperties settings) {
        return new Ticker("load", settings.loadEvery(), publisher::publish);
    }
}
