package io.forewarm.sensor.privacy.spring;

import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings under {@code forewarm.sensor.privacy}.
 *
 * @param masterKeyFile file with the secret that all pseudonyms hang on, at least 32 bytes, raw or base64; required
 * @param resolveToken what callers must show to learn somebody's pseudonym, at least 16 characters; without it nobody
 *     learns any
 */
@Validated
@ConfigurationProperties("forewarm.sensor.privacy")
record PrivacyProperties(Optional<String> masterKeyFile, Optional<@Size(min = 16) String> resolveToken) {

    /** Keeps the token out of logs. */
    @Override
    public String toString() {
        return "PrivacyProperties[masterKeyFile=%s]".formatted(masterKeyFile);
    }
}
