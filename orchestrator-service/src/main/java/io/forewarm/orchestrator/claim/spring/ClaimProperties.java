package io.forewarm.orchestrator.claim.spring;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.net.URI;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings under {@code forewarm.orchestrator.claim}.
 *
 * @param tenant tenant of claims that name none
 * @param sensorUrl address of sensor-service, which knows the subjects of users
 * @param resolveToken token for that; claims that name a user don't work without it
 * @param resolveTimeout how long the answer may take
 * @param rememberUsers how many answers are remembered
 * @param rememberFor how long
 * @param endEvery pause between two looks for claims whose time is over
 */
@Validated
@ConfigurationProperties("forewarm.orchestrator.claim")
record ClaimProperties(
        @DefaultValue("default") @NotBlank String tenant,
        @DefaultValue("http://localhost:8081") @NotNull URI sensorUrl,
        @DefaultValue("") String resolveToken,
        @DefaultValue("3s") @DurationMin(millis = 1) Duration resolveTimeout,
        @DefaultValue("10000") @PositiveOrZero int rememberUsers,
        @DefaultValue("5m") @DurationMin(nanos = 0) Duration rememberFor,
        @DefaultValue("5s") @DurationMin(millis = 10) Duration endEvery) {}
