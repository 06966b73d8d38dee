package io.forewarm.service.registry.jdbc;

import io.forewarm.service.registry.ModelKinds;
import io.forewarm.service.registry.ModelRegistry;
import io.forewarm.service.registry.web.ModelController;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A registry for services that say which {@link ModelKinds} they keep. The table comes with {@code classpath:db/models}
 * among Flyway's locations.
 */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration",
            "org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration"
        })
@ConditionalOnBean(ModelKinds.class)
class RegistryConfiguration {

    @Bean
    ModelRegistry modelRegistry(JdbcTemplate template, TransactionOperations transactions) {
        return new JdbcModelRegistry(template, transactions);
    }

    @Bean
    ModelController modelController(ModelRegistry registry, ModelKinds kinds, InstantSource clock) {
        return new ModelController(registry, kinds, clock);
    }
}
