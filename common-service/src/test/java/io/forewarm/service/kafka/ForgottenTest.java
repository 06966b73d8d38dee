package io.forewarm.service.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // Filled before each test.
class ForgottenTest {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final Duration MEMORY = Duration.ofDays(7);
    private static final String ADA = "00000000000000000000000000000ada";
    private static final String BOB = "00000000000000000000000000000b0b";

    @TempDir
    private Path state;

    private TopologyTestDriver driver;
    private TestInputTopic<String, String> erasures;
    private Forgotten forgotten;

    @BeforeEach
    void open() {
        var builder = new StreamsBuilder();
        builder.stream("erasures", Consumed.with(Serdes.String(), Serdes.String()))
                .process(new Keeping());
        var settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "forgotten");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:1");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        driver = new TopologyTestDriver(builder.build(), settings, NINE);
        erasures = driver.createInputTopic("erasures", new StringSerializer(), new StringSerializer());
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void knowsWhoIsForgottenAndNobodyElse() {
        erasures.pipeInput(ADA, "", NINE);

        assertThat(forgotten.contains(ADA)).isTrue();
        assertThat(forgotten.contains(BOB)).isFalse();
    }

    @Test
    void holdsNoSubject() {
        erasures.pipeInput(ADA, "", NINE);

        var keys = new ArrayList<String>();
        try (var all = driver.<String, Long>getKeyValueStore("store").all()) {
            all.forEachRemaining(each -> keys.add(each.key));
        }

        assertThat(keys).singleElement().isNotEqualTo(ADA);
    }

    @Test
    void forgetsThatItForgotOnceNothingCanComeAnyMore() {
        erasures.pipeInput(ADA, "", NINE);
        erasures.pipeInput(BOB, "", NINE.plus(Duration.ofDays(2)));

        driver.advanceWallClockTime(MEMORY.plus(Duration.ofHours(2)));

        assertThat(forgotten.contains(ADA)).isFalse();
        assertThat(forgotten.contains(BOB)).isTrue();
    }

    private final class Keeping implements ProcessorSupplier<String, String, Void, Void> {

        @Override
        public Processor<String, String, Void, Void> get() {
            return new ContextualProcessor<>() {

                @Override
                public void init(ProcessorContext<Void, Void> context) {
                    super.init(context);
                    forgotten = Forgotten.keptBy(context, "store", MEMORY);
                }

                @Override
                public void process(Record<String, String> erasure) {
                    forgotten.add(erasure.key(), Instant.ofEpochMilli(erasure.timestamp()));
                }
            };
        }

        @Override
        public Set<StoreBuilder<?>> stores() {
            return Set.of(Forgotten.store("store"));
        }
    }
}
