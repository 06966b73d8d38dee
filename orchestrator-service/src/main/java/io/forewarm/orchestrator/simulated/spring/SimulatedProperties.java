package io.forewarm.orchestrator.simulated.spring;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings under {@code forewarm.orchestrator.simulated}.
 *
 * @param capacityCores processors that the simulated platform has
 * @param jitter share by which start-up times differ from the catalogue's at most
 */
@Validated
@ConfigurationProperties("forewarm.orchestrator.simulated")
record SimulatedProperties(
        @DefaultValue("2000") @Positive double capacityCores,

        @DefaultValue("0.2") @DecimalMin("0") @DecimalMax(value = "1", inclusive = false)
        double jitter) {}
