package io.forewarm.prediction.query.spring;

import io.forewarm.prediction.query.web.PageLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands the settings of queries to where they are used, as plain values. */
@Configuration(proxyBeanMethods = false)
class QueryConfiguration {

    @Bean
    PageLimit pageLimit(QueryProperties settings) {
        return new PageLimit(settings.mostItems());
    }
}
