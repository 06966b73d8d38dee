package io.forewarm.orchestrator.load.spring;

import io.forewarm.model.topic.Message;
import io.forewarm.orchestrator.load.kafka.LoadPublisher;
import io.forewarm.orchestrator.spring.Ticker;
import io.forewarm.orchestrator.unit.ResourceBackend;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaOperations;

@Configuration(proxyBeanMethods = false)
class LoadConfiguration {

    @Bean
    Ticker loadTicker(ResourceBackend backend, KafkaOperations<String, Message> kafka, LoadProperties settings) {
        var publisher = new LoadPublisher(backend, kafka);
        return new Ticker("load", settings.loadEvery(), publisher::publish);
    }
}
