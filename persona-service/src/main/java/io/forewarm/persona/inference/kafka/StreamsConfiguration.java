package io.forewarm.persona.inference.kafka;

import io.forewarm.persona.inference.Knowledge;
import io.forewarm.persona.inference.PersonaInference;
import io.forewarm.persona.inference.PersonaListener;
import io.forewarm.persona.inference.spring.InferenceProperties;
import io.forewarm.persona.training.CurrentClusters;
import io.forewarm.persona.training.ModelInUse;
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

/** Runs inference on Kafka Streams. */
@Configuration(proxyBeanMethods = false)
@EnableKafkaStreams
class StreamsConfiguration {

    private static final Logger LOGGER = LoggerFactory.getLogger(StreamsConfiguration.class);

    @Autowired
    void addTopology(
            StreamsBuilder builder,
            PersonaInference inference,
            InferenceProperties properties,
            ModelInUse model,
            CurrentClusters clusters,
            PersonaListener listener) {
        PersonaTopology.addTo(
                builder,
                inference,
                properties.duplicateMemory(),
                () -> new Knowledge(model.get(), clusters.get()),
                listener);
    }

    @Bean
    StreamsHealth inferenceHealthIndicator(StreamsBuilderFactoryBean streams) {
        return new StreamsHealth(streams);
    }

    /**
     * A thread that fails gives its partitions back and a new one takes over from the last commit. Static, because the
     * builder that this configuration needs is made with it.
     */
    @Bean
    static StreamsBuilderFactoryBeanConfigurer replaceFailedThreads() {
        return streams -> streams.setStreamsUncaughtExceptionHandler(failure -> {
            LOGGER.atError()
                    .setCause(failure)
                    .log("inference thread failed and is replaced; look at the cause if this goes on");
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        });
    }
}
