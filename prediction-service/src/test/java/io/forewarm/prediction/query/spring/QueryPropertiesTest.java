package io.forewarm.prediction.query.spring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class QueryPropertiesTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner().withUserConfiguration(All.class);

    @Test
    void defaults() {
        runner.run(context -> assertThat(context.getBean(QueryProperties.class)).isEqualTo(new QueryProperties(500)));
    }

    @Test
    void everythingCanBeSet() {
        runner.withPropertyValues("forewarm.prediction.query.most-items=7")
                .run(context ->
                        assertThat(context.getBean(QueryProperties.class)).isEqualTo(new QueryProperties(7)));
    }

    @Test
    void refusesPagesWithoutItems() {
        runner.withPropertyValues("forewarm.prediction.query.most-items=0")
                .run(context -> assertThat(context).hasFailed());
    }

    @EnableConfigurationProperties(QueryProperties.class)
    private static final class All {}
}
