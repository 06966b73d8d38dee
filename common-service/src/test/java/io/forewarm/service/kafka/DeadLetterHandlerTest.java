package io.forewarm.service.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.model.identity.Erasure;
import io.forewarm.model.kafka.JsonSerde;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeadLetterHandlerTest {

    @TempDir
    private Path state;

    @Test
    void setsAsideWhatCannotBeReadWithItsCause() {
        var builder = new StreamsBuilder();
        builder.stream(Erasure.TOPIC_NAME, Consumed.with(Serdes.String(), JsonSerde.of(Erasure.TOPIC)))
                .foreach((key, value) -> {});
        try (var driver = new TopologyTestDriver(builder.build(), settings())) {
            var in = driver.createInputTopic(Erasure.TOPIC_NAME, new StringSerializer(), new ByteArraySerializer());

            in.pipeInput("ada", "no JSON".getBytes(StandardCharsets.UTF_8));

            var dead = driver.createOutputTopic(
                            Erasure.TOPIC.deadLetters(), new StringDeserializer(), new ByteArrayDeserializer())
                    .readRecord();
            assertThat(dead.key()).isEqualTo("ada");
            assertThat(dead.value()).asString(StandardCharsets.UTF_8).isEqualTo("no JSON");
            assertThat(dead.headers().lastHeader("cause").value())
                    .asString(StandardCharsets.UTF_8)
                    .contains("record on subject.erasures.v1 is not what it should be");
        }
    }

    private Properties settings() {
        var settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "dead-letters");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:1");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        settings.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetterHandler.class);
        return settings;
    }
}
