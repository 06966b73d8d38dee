package io.forewarm.orchestrator.erasure.spring;

import io.forewarm.orchestrator.erasure.jdbc.JdbcEraser;
import io.forewarm.orchestrator.erasure.kafka.ErasureListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class ErasureConfiguration {

    @Bean
    JdbcEraser eraser(JdbcClient client) {
        return new JdbcEraser(client);
    }

    @Bean
    ErasureListener erasureListener(JdbcEraser eraser) {
        return new ErasureListener(eraser);
    }
}
