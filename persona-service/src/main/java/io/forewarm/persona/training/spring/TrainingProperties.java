package io.forewarm.persona.training.spring;

import io.forewarm.persona.attribute.Prior;
import io.forewarm.persona.training.PersonaFit.Rules;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
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
 * @param seed of the random numbers, so that the same subjects give the same clusters and models
 * @param fitEvery pause between two fits of the model of personas
 * @param lookEvery time after which a model that another replica brought into use is used here
 * @param leastSubjects fewer teach no model of personas
 * @param mostSubjects no more are learnt from, those heard of last first; twice as many take twice as long
 * @param leastEvidence decayed number of events; of whom fewer are known teaches nothing
 * @param fewest subjects with each value of an attribute; what has fewer of one stays as it is in use
 * @param keep so many versions of the model stay
 */
@Validated
@ConfigurationProperties("forewarm.persona.training")
record TrainingProperties(
        @DefaultValue("10m") @DurationMin(seconds = 1) Duration refitEvery,
        @DefaultValue("1m") @DurationMin(seconds = 1) Duration readEvery,
        @DefaultValue("8") @Min(2) int minSubjects,
        @DefaultValue("8") @Min(2) @Max(50) int maxClusters,
        @DefaultValue("1") long seed,
        @DefaultValue("6h") @DurationMin(seconds = 1) Duration fitEvery,
        @DefaultValue("15s") @DurationMin(millis = 100) Duration lookEvery,
        @DefaultValue("200") @Min(10) int leastSubjects,
        @DefaultValue("20000") @Min(10) int mostSubjects,
        @DefaultValue("40") @PositiveOrZero double leastEvidence,
        @DefaultValue("10") @Min(3) int fewest,
        @DefaultValue("10") @Positive int keep) {

    Rules toRules(Prior prior) {
        return new Rules(prior, leastSubjects, mostSubjects, leastEvidence, fewest, keep);
    }
}
