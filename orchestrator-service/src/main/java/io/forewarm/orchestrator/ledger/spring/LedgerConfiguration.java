package io.forewarm.orchestrator.ledger.spring;

import io.forewarm.model.catalogue.Catalogue;
import io.forewarm.model.topic.Message;
import io.forewarm.orchestrator.ledger.Ledger;
import io.forewarm.orchestrator.ledger.jdbc.JdbcLedger;
import io.forewarm.orchestrator.ledger.jdbc.JdbcOutbox;
import io.forewarm.orchestrator.ledger.kafka.OutcomePublisher;
import io.forewarm.orchestrator.spring.Ticker;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaOperations;

@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

    @Bean
    Ledger ledger(JdbcClient client, Catalogue catalogue) {
        return new JdbcLedger(client, catalogue.currency());
    }

    @Bean
    JdbcOutbox outbox(JdbcClient client) {
        return new JdbcOutbox(client);
    }

    @Bean
    OutcomePublisher outcomePublisher(JdbcOutbox outbox, KafkaOperations<String, Message> kafka) {
        return new OutcomePublisher(outbox, kafka);
    }

    @Bean
    Ticker outcomeTicker(
            OutcomePublisher publisher, JdbcOutbox outbox, InstantSource clock, LedgerProperties settings) {
        return new Ticker("outcomes", settings.publishEvery(), () -> {
            var now = clock.instant();
            publisher.publish(now);
            outbox.forgetSentBefore(now.minus(settings.keepSent()));
        });
    }
}
