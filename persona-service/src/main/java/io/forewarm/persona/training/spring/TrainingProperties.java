package io.forewarm.persona.training.spring;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings under {@code forewarm.persona.training}.
 *
 * @param refitEvery time between two fits of the clusters
 * @param readEvery time after which a model that another process fitted is in use here
 * @param minSubjects fewer subjects have no clusters
 * @param maxClusters most clusters that are tried
 * @param seed of the random numbers, so that the same subjects give the same clusters
 */
@Validated
@ConfigurationProperties("forewarm.persona.training")
record TrainingProperties(
        @DefaultValue("10m") @DurationMin(seconds = 1) Duration refitEvery,
        @DefaultValue("1m") @DurationMin(seconds = 1) Duration readEvery,
        @DefaultValue("8") @Min(2) int minSubjects,
        @DefaultValue("8") @Min(2) @Max(50) int maxClusters,
        @DefaultValue("1") long seed) {}
