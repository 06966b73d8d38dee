package io.forewarm.orchestrator.plan.spring;

import io.forewarm.orchestrator.plan.PlanRules.PooledStandIn;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import java.util.Map;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings under {@code forewarm.orchestrator.plan}. Money is in the catalogue's currency.
 *
 * @param budgetPerHour most that all warm units may cost in an hour
 * @param tenantBudgetPerHour most that the warm units of one tenant may cost in an hour
 * @param tenantBudgets the same for single tenants, by name
 * @param floors units that are always warm, by tenant and bundle
 * @param ceilings most units that are ever warm, by tenant and bundle
 * @param maxStartsPerPass most units that one pass starts
 * @param maxInFlight most warm units that are being built at a time
 * @param scaleDownAfter how long a unit must be unwanted before it goes
 * @param backOff wait after a failed build, doubled with each further one in a row
 * @param maxBackOff longest such wait
 * @param pooledStandIn whether surplus pooled units count for dedicated ones: allowed or forbidden
 */
@Validated
@ConfigurationProperties("forewarm.orchestrator.plan")
record PlanProperties(
        @DefaultValue("100") @PositiveOrZero double budgetPerHour,
        @DefaultValue("100") @PositiveOrZero double tenantBudgetPerHour,
        @DefaultValue Map<String, @NotNull @PositiveOrZero Double> tenantBudgets,
        @DefaultValue Map<String, Map<String, @NotNull @PositiveOrZero Integer>> floors,
        @DefaultValue Map<String, Map<String, @NotNull @PositiveOrZero Integer>> ceilings,
        @DefaultValue("20") @Positive int maxStartsPerPass,
        @DefaultValue("50") @Positive int maxInFlight,
        @DefaultValue("30s") @DurationMin(nanos = 0) Duration scaleDownAfter,
        @DefaultValue("10s") @DurationMin(millis = 1) Duration backOff,
        @DefaultValue("10m") @DurationMin(millis = 1) Duration maxBackOff,
        @DefaultValue("forbidden") PooledStandIn pooledStandIn) {}
