package io.forewarm.orchestrator.load.spring;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings under {@code forewarm.orchestrator.load}.
 *
 * @param loadEvery pause between two reports of how busy the backend is
 */
@Validated
@ConfigurationProperties("forewarm.orchestrator.load")
record LoadProperties(
        @DefaultValue("10s") @DurationMin(millis = 10) Duration loadEvery) {}
