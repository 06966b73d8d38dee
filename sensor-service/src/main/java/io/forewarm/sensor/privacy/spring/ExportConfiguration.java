package io.forewarm.sensor.privacy.spring;

import io.forewarm.sensor.privacy.ActivityOf;
import io.forewarm.sensor.privacy.web.OtherServices;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What an export is put together from. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ExportProperties.class)
class ExportConfiguration {

    @Bean
    OtherServices otherServices(ExportProperties properties) {
        return new OtherServices(
                new OtherServices.Addresses(
                        properties.personaUrl(), properties.predictionUrl(), properties.orchestratorUrl()),
                properties.token(),
                properties.timeout());
    }

    @Bean
    ActivityOf.Patience exportPatience(ExportProperties properties) {
        return new ActivityOf.Patience(properties.scanAtMost());
    }
}
