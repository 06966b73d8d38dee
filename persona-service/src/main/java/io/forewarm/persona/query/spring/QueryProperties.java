package io.forewarm.persona.query.spring;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings under {@code forewarm.persona.query}.
 *
 * @param smallestGroup number of subjects from which a group is shown
 * @param historyKept how long former personas are kept
 * @param cleanUpEvery pause between two clean-ups of the history
 * @param threads consumers that copy personas into the database
 */
@Validated
@ConfigurationProperties("forewarm.persona.query")
record QueryProperties(
        @DefaultValue("5") @Min(2) int smallestGroup,
        @DefaultValue("90d") @DurationMin(hours = 1) Duration historyKept,
        @DefaultValue("1h") @DurationMin(seconds = 1) Duration cleanUpEvery,
        @DefaultValue("1") @Positive int threads) {}
