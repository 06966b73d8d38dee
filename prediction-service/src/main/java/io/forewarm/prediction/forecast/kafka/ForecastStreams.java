package io.forewarm.prediction.forecast.kafka;

import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.annotation.EnableKafkaStreams;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;
import org.springframework.kafka.config.StreamsBuilderFactoryBeanConfigurer;

/** Runs the topology. A thread that dies is replaced: exactly-once processing makes that harmless. */
@Configuration(proxyBeanMethods = false)
@EnableKafkaStreams
class ForecastStreams {

    private static final Logger LOGGER = LoggerFactory.getLogger(ForecastStreams.class);

    /**
     * As long as a phase of the shutdown may take; a close in the midst of a rebalance takes longer than the default
     * 10.
     */
    private static final int CLOSE_SECONDS = 20;

    @Autowired
    void build(StreamsBuilder builder, ForecastPlan plan) {
        ForecastTopology.addTo(builder, plan);
    }

    /** Static, because the builder that this class needs is made with it. */
    @Bean
    static StreamsBuilderFactoryBeanConfigurer replacesThreads() {
        return factory -> {
            factory.setStreamsUncaughtExceptionHandler(failure -> {
                LOGGER.atError()
                        .setCause(failure)
                        .log("a stream thread died and is replaced; if this repeats, look at the cause and report it");
                return StreamThreadExceptionResponse.REPLACE_THREAD;
            });
            // Otherwise its subjects would wait for the session to time out, with nobody to forecast them.
            factory.setLeaveGroupOnClose(true);
            factory.setCloseTimeout(CLOSE_SECONDS);
        };
    }

    @Bean
    StreamsHealth forecastStreamsHealth(StreamsBuilderFactoryBean factory) {
        return new StreamsHealth(factory);
    }
}
