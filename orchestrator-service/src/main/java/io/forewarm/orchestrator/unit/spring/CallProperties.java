package io.forewarm.orchestrator.unit.spring;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings under {@code forewarm.orchestrator.calls}.
 *
 * @param perSecond most creations on speculation, and deletions, that the backend is asked for in a second
 * @param window over how many calls failures are counted, for the backend and for each bundle
 * @param failureShare share of failed calls from which on the backend is not asked
 * @param pause how long it is not asked then
 */
@Validated
@ConfigurationProperties("forewarm.orchestrator.calls")
record CallProperties(
        @DefaultValue("50") @Positive int perSecond,
        @DefaultValue("20") @Min(2) int window,

        @DefaultValue("0.5") @DecimalMin(value = "0", inclusive = false) @DecimalMax("1")
        double failureShare,

        @DefaultValue("5s") @DurationMin(millis = 1) Duration pause) {}
