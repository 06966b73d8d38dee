package io.forewarm.orchestrator.unit.spring;

import io.forewarm.orchestrator.unit.Transactions;
import io.forewarm.orchestrator.unit.UnitIds;
import io.forewarm.orchestrator.unit.resilience4j.CallGuard;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

@Configuration(proxyBeanMethods = false)
class UnitConfiguration {

    /** Secure, so that nobody can guess the name of somebody else's claim. */
    @Bean
    UnitIds unitIds() {
        return new UnitIds(new SecureRandom());
    }

    @Bean
    CallGuard callGuard(CallProperties settings, InstantSource clock) {
        return new CallGuard(
                new CallGuard.Rules(settings.perSecond(), settings.window(), settings.failureShare(), settings.pause()),
                clock);
    }

    @Bean
    Transactions transactions(TransactionOperations operations) {
        return new Transactions() {
            @Override
            public <T> T inOne(Supplier<T> work) {
                return Objects.requireNonNull(operations.execute(_ -> work.get()));
            }
        };
    }
}
