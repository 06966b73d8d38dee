package io.forewarm.sensor.privacy.spring;

import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings under {@code forewarm.sensor.privacy}.
 *
 * @param masterKeyFile file with the secret that all pseudonyms hang on, at least 32 bytes, raw or base64; required
 */
@ConfigurationProperties("forewarm.sensor.privacy")
record PrivacyProperties(Optional<String> masterKeyFile) {}
