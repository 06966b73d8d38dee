package io.forewarm.orchestrator.ledger.spring;

import io.forewarm.orchestrator.ledger.Outbox;
import io.forewarm.orchestrator.ledger.kafka.OutcomePublisher;
import io.forewarm.orchestrator.spring.Ticker;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

    @Bean
    Ticker outcomeTicker(OutcomePublisher publisher, Outbox outbox, InstantSource clock, LedgerProperties settings) {
        return new Ticker("outcomes", settings.publishEvery(), () -> {
            var now = clock.instant();
            publisher.publish(now);
            outbox.forgetSentBefore(now.minus(settings.keepSent()));
        });
    }
}
