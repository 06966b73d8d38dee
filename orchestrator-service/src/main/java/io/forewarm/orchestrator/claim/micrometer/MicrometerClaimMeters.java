package io.forewarm.orchestrator.claim.micrometer;

import io.forewarm.orchestrator.claim.Claim;
import io.forewarm.orchestrator.claim.ClaimMeters;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.springframework.stereotype.Component;

/** Counts claims by what they met, and times how long subjects were told to wait. */
@Component
public final class MicrometerClaimMeters implements ClaimMeters {

    private final MeterRegistry registry;

    public MicrometerClaimMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void granted(Claim claim) {
        // The timer's count is the number of claims of this launch type.
        Timer.builder("forewarm.claims")
                .description("Claims, and how long their subjects were told to wait")
                .tag("launch", claim.answer().launch().word())
                .register(registry)
                .record(claim.answer().waiting());
    }
}
