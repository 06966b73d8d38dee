package io.forewarm.persona.inference.kafka;

import java.util.Optional;
import org.apache.kafka.streams.KafkaStreams;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;

/** Whether the topology is well. */
final class StreamsHealth implements HealthIndicator {

    private final StreamsBuilderFactoryBean streams;

    StreamsHealth(StreamsBuilderFactoryBean streams) {
        this.streams = streams;
    }

    @Override
    public Health health() {
        var state = Optional.ofNullable(streams.getKafkaStreams())
                .map(KafkaStreams::state)
                .orElse(KafkaStreams.State.NOT_RUNNING);
        var health =
                switch (state) {
                    case RUNNING, REBALANCING -> Health.up();
                    case CREATED, PENDING_SHUTDOWN, NOT_RUNNING -> Health.outOfService();
                    case PENDING_ERROR, ERROR -> Health.down();
                };
        return health.withDetail("state", state).build();
    }
}
