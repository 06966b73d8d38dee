package io.forewarm.service.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.model.identity.Erasure;
import io.forewarm.model.identity.SubjectId;
import io.forewarm.model.identity.TenantId;
import io.forewarm.model.kafka.JsonSerde;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeduplicationTest {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final SubjectId ADA = new SubjectId("00000000000000000000000000000ada");
    private static final SubjectId BOB = new SubjectId("00000000000000000000000000000b0b");

    @TempDir
    private Path state;

    private TopologyTestDriver driver;
    private TestInputTopic<String, Erasure> in;
    private TestOutputTopic<String, Erasure> out;

    @BeforeEach
    void open() {
        var serde = JsonSerde.of(Erasure.TOPIC);
        var builder = new StreamsBuilder();
        Deduplication.of(builder.stream("in", Consumed.with(Serdes.String(), serde)), "seen", Duration.ofHours(1))
                .to("out", Produced.with(Serdes.String(), serde));
        var settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "deduplication");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:1");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        driver = new TopologyTestDriver(builder.build(), settings);
        in = driver.createInputTopic("in", new StringSerializer(), serde.serializer());
        out = driver.createOutputTopic("out", new StringDeserializer(), serde.deserializer());
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void letsTheFirstCopyPassAndNoOther() {
        send(ADA, NINE);
        send(ADA, NINE);
        send(BOB, NINE);

        var passed = out.readKeyValuesToList();

        assertThat(passed).extracting(pair -> pair.key).containsExactly(ADA.value(), BOB.value());
    }

    @Test
    void knowsACopyAgainAfterLaterMessages() {
        send(ADA, NINE);
        send(BOB, NINE.plus(Duration.ofMinutes(30)));

        send(ADA, NINE);

        assertThat(out.readKeyValuesToList()).hasSize(2);
    }

    @Test
    void goesOnAfterARecordWithoutAValue() {
        in.pipeInput(ADA.value(), (Erasure) null, NINE);
        send(BOB, NINE);

        assertThat(out.readKeyValuesToList()).extracting(pair -> pair.key).containsExactly(BOB.value());
    }

    private void send(SubjectId subject, Instant at) {
        in.pipeInput(subject.value(), new Erasure(new TenantId("acme"), subject, at), at);
    }
}
