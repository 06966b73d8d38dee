package io.forewarm.prediction.forecast.kafka;

import org.apache.kafka.streams.KafkaStreams;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;

/** Up while events are worked off or partitions are being taken over, which may take a while and is no fault. */
final class StreamsHealth implements HealthIndicator {

    private final StreamsBuilderFactoryBean factory;

    StreamsHealth(StreamsBuilderFactoryBean factory) {
        this.factory = factory;
    }

    @Override
    public Health health() {
        var streams = factory.getKafkaStreams();
        if (streams == null) {
            return Health.down().withDetail("state", "not started").build();
        }
        var state = streams.state();
        boolean alive = state.isRunningOrRebalancing() || state == KafkaStreams.State.CREATED;
        return (alive ? Health.up() : Health.down()).withDetail("state", state).build();
    }
}
