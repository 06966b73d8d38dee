package io.forewarm.orchestrator.simulated.spring;

import io.forewarm.orchestrator.simulated.SimulatedBackend;
import io.forewarm.orchestrator.unit.ResourceBackend;
import io.forewarm.orchestrator.unit.resilience4j.CallGuard;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "forewarm.orchestrator.backend", havingValue = SimulatedBackend.NAME)
class SimulatedConfiguration {

    @Bean
    ResourceBackend simulatedBackend(SimulatedProperties settings, CallGuard guard, InstantSource clock) {
        return guard.around(
                new SimulatedBackend(new SimulatedBackend.Rules(settings.capacityCores(), settings.jitter()), clock));
    }
}
