package io.forewarm.orchestrator.ledger.spring;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings under {@code forewarm.orchestrator.ledger}.
 *
 * @param publishEvery pause between two looks into the outbox
 * @param keepSent how long outcomes stay in the outbox after they were sent
 */
@Validated
@ConfigurationProperties("forewarm.orchestrator.ledger")
record LedgerProperties(
        @DefaultValue("1s") @DurationMin(millis = 10) Duration publishEvery,
        @DefaultValue("1d") @DurationMin(nanos = 0) Duration keepSent) {}
