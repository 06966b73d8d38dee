package io.forewarm.orchestrator.forecast.spring;

import io.forewarm.orchestrator.forecast.ForecastStore;
import io.forewarm.orchestrator.forecast.jdbc.JdbcForecastStore;
import io.forewarm.orchestrator.forecast.kafka.ForecastListeners;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

@Configuration(proxyBeanMethods = false)
class ForecastConfiguration {

    @Bean
    ForecastStore forecastStore(JdbcTemplate template) {
        return new JdbcForecastStore(template);
    }

    @Bean
    ForecastListeners forecastListeners(ForecastStore store) {
        return new ForecastListeners(store);
    }
}
