package io.forewarm.sensor.privacy.spring;

import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings under {@code forewarm.sensor.export}: where to ask what is held about a person. A service without an address
 * is named as missing in the answer.
 *
 * @param personaUrl address of persona-service
 * @param predictionUrl address of prediction-service
 * @param orchestratorUrl address of orchestrator-service
 * @param token shown to them as a bearer token
 * @param timeout how long each of their answers may take
 * @param scanAtMost how long the log is searched for activity
 */
@Validated
@ConfigurationProperties("forewarm.sensor.export")
record ExportProperties(
        Optional<String> personaUrl,
        Optional<String> predictionUrl,
        Optional<String> orchestratorUrl,
        Optional<String> token,
        @DefaultValue("5s") @DurationMin(millis = 100) Duration timeout,
        @DefaultValue("60s") @DurationMin(seconds = 1) Duration scanAtMost) {

    /** Keeps the token out of logs. */
    @Override
    public String toString() {
        return "ExportProperties[%s, %s, %s]".formatted(personaUrl, predictionUrl, orchestratorUrl);
    }
}
