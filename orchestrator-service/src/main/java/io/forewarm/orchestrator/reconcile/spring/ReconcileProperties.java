package io.forewarm.orchestrator.reconcile.spring;

import io.forewarm.orchestrator.guard.Mode;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings under {@code forewarm.orchestrator.reconcile}.
 *
 * @param mode off, shadow or active
 * @param reconcileEvery pause between two passes
 * @param lostAfter how long the backend may take to show a unit whose order it took
 * @param startPatience how many times its bundle's start-up time a warm unit may take to start before it counts as
 *     failed
 * @param demandValidFor age from which a demand forecast is not believed any more
 */
@Validated
@ConfigurationProperties("forewarm.orchestrator.reconcile")
record ReconcileProperties(
        @DefaultValue("active") Mode mode,
        @DefaultValue("2s") @DurationMin(millis = 10) Duration reconcileEvery,
        @DefaultValue("30s") @DurationMin(nanos = 0) Duration lostAfter,
        @DefaultValue("5") @Positive int startPatience,
        @DefaultValue("30m") @DurationMin(seconds = 1) Duration demandValidFor) {}
