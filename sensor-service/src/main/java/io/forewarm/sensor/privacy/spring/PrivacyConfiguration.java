package io.forewarm.sensor.privacy.spring;

import io.forewarm.sensor.privacy.Anonymiser;
import io.forewarm.sensor.privacy.InvalidMasterKeyException;
import io.forewarm.sensor.privacy.MasterKey;
import io.forewarm.sensor.privacy.Pseudonyms;
import io.forewarm.sensor.source.Fingerprint;
import java.nio.file.Path;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the master key: without one the service does not start, for it could not make anything anonymous. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PrivacyProperties.class)
class PrivacyConfiguration {

    @Bean
    Pseudonyms pseudonyms(PrivacyProperties properties) {
        var file = properties.masterKeyFile().orElseThrow(() -> new InvalidMasterKeyException("it is not set"));
        return new Pseudonyms(MasterKey.read(Path.of(file)));
    }

    @Bean
    Anonymiser anonymiser(Pseudonyms pseudonyms) {
        return new Anonymiser(pseudonyms);
    }

    @Bean
    Fingerprint fingerprint(Pseudonyms pseudonyms) {
        return pseudonyms::input;
    }
}
