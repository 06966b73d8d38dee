package io.forewarm.quickstart.suite.kafka;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.streams.KafkaStreams;
import org.springframework.context.ApplicationContext;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;

/** The streams of a service, which begin to work some time after its web interface does. */
public final class Streams {

    private static final Duration LOOK = Duration.ofMillis(50);

    /** A minute and a half; only a machine that is hopelessly busy needs so long. */
    private static final int LOOKS = 1800;

    private Streams() {}

    /**
     * Returns once they have their partitions and their state; at once for a service without streams.
     *
     * @throws IllegalStateException if they don't in a minute and a half
     */
    public static void awaitRunning(ApplicationContext service) {
        for (var streams :
                service.getBeansOfType(StreamsBuilderFactoryBean.class).values()) {
            for (int look = 0; !isRunning(streams); look++) {
                if (look == LOOKS) {
                    throw new IllegalStateException("its streams don't get to run; they are " + state(streams));
                }
                LockSupport.parkNanos(LOOK.toNanos());
            }
        }
    }

    private static boolean isRunning(StreamsBuilderFactoryBean streams) {
        return state(streams) == KafkaStreams.State.RUNNING;
    }

    private static KafkaStreams.State state(StreamsBuilderFactoryBean streams) {
        return Optional.ofNullable(streams.getKafkaStreams())
                .map(KafkaStreams::state)
                .orElse(KafkaStreams.State.CREATED);
    }
}
