package io.forewarm.persona.query.spring;

import io.forewarm.persona.query.PersonaStore;
import io.forewarm.persona.query.Personas;
import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** Puts the query side together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(QueryProperties.class)
class QueryConfiguration {

    @Bean
    Personas personas(PersonaStore store, QueryProperties properties, InstantSource clock) {
        return new Personas(store, properties.smallestGroup(), properties.historyKept(), clock);
    }

    @Bean
    SchedulingConfigurer cleanUpSchedule(Personas personas, QueryProperties properties) {
        return tasks -> tasks.addFixedDelayTask(personas::cleanUp, properties.cleanUpEvery());
    }
}
