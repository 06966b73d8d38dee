package io.forewarm.service.spring;

import io.forewarm.model.jackson.Json;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/** What every service has without asking: the time, and JSON as our topics write it. */
@AutoConfiguration
class CommonConfiguration {

    /** The time of day; replaced where a recording is played faster than it happened. */
    @Bean
    @ConditionalOnMissingBean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    JsonMapperBuilderCustomizer jsonLikeOurTopics() {
        return Json::configured;
    }
}
