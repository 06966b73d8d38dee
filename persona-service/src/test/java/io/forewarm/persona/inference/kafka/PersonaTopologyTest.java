package io.forewarm.persona.inference.kafka;

import static io.forewarm.persona.TestEvents.ADA;
import static io.forewarm.persona.TestEvents.NINE;
import static io.forewarm.persona.TestEvents.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.model.activity.ActivityEvent;
import io.forewarm.model.identity.Erasure;
import io.forewarm.model.identity.TenantId;
import io.forewarm.model.kafka.JsonSerde;
import io.forewarm.model.persona.Persona;
import io.forewarm.persona.TestEvents;
import io.forewarm.persona.feature.Feature;
import io.forewarm.persona.inference.Knowledge;
import io.forewarm.persona.inference.Subject;
import io.forewarm.persona.inference.TestRules;
import io.forewarm.persona.inference.micrometer.InferenceMeters;
import io.forewarm.persona.training.PersonaModel;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // set before each test
class PersonaTopologyTest {

    @TempDir
    private Path state;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private Knowledge knowledge = TestRules.knowledge();
    private TopologyTestDriver driver;
    private TestInputTopic<String, ActivityEvent> activity;
    private TestInputTopic<String, Erasure> erasures;
    private TestOutputTopic<String, Persona> personas;

    @BeforeEach
    void start() {
        var builder = new StreamsBuilder();
        PersonaTopology.addTo(
                builder, TestRules.inference(), Duration.ofDays(1), () -> knowledge, new InferenceMeters(meters));
        var settings = new Properties();
        settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        settings.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, UninferableHandler.class);
        driver = new TopologyTestDriver(builder.build(), settings);
        activity = driver.createInputTopic(
                ActivityEvent.TOPIC_NAME,
                new StringSerializer(),
                JsonSerde.of(ActivityEvent.TOPIC).serializer());
        erasures = driver.createInputTopic(
                Erasure.TOPIC_NAME,
                new StringSerializer(),
                JsonSerde.of(Erasure.TOPIC).serializer());
        personas = driver.createOutputTopic(
                Persona.TOPIC_NAME,
                new StringDeserializer(),
                JsonSerde.of(Persona.TOPIC).deserializer());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void publishesThePersonaWithItsFeatures() {
        send(anEvent());

        var published = personas.readRecord();
        assertThat(published.key()).isEqualTo(ADA.value());
        assertThat(published.getValue().subject()).isEqualTo(ADA);
        assertThat(published.getRecordTime()).isEqualTo(NINE);
        assertThat(published.headers().headers(PersonaTopology.FEATURES_HEADER)).hasSize(1);
        assertThat(published.headers().lastHeader("ce_type").value())
                .asString()
                .isEqualTo("io.forewarm.persona.updates.v1");
    }

    @Test
    void countsTheSameEventOnce() {
        send(anEvent().id("twice"));
        send(anEvent().id("twice"));

        assertThat(subjects().get(ADA.value()).profile().evidence()).isEqualTo(1);
        assertThat(meters.get("forewarm.persona.events").timer().count()).isEqualTo(1);
        assertThat(meters.get("forewarm.persona.updates").counter().count()).isEqualTo(1);
        assertThat(meters.get("forewarm.persona.changes")
                        .tag("attribute", "skill")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void forgetsWhoIsErased() {
        send(anEvent());
        personas.readRecord();

        erasures.pipeInput(ADA.value(), new Erasure(new TenantId("acme"), ADA, NINE));

        assertThat(personas.readKeyValue().value).isNull();
        assertThat(subjects().get(ADA.value())).isNull();
    }

    @Test
    void anEventThatComesAfterItsSubjectsErasureBringsNothingBack() {
        send(anEvent().id("first"));
        erasures.pipeInput(ADA.value(), new Erasure(new TenantId("acme"), ADA, NINE));
        personas.readRecordsToList();

        send(anEvent().id("late"));

        assertThat(personas.isEmpty()).isTrue();
        assertThat(subjects().get(ADA.value())).isNull();
    }

    @Test
    void setsAsideWhatAModelOfOtherFeaturesMeetsAndGoesOnWithTheNext() {
        var fitting = knowledge;
        var model = fitting.model();
        knowledge = new Knowledge(
                new PersonaModel("other", "test", model.skill(), model.useCase(), model.sensitivity(), model.posture()),
                fitting.clusters());
        send(anEvent().id("first"));
        knowledge = fitting;
        send(anEvent().id("second"));

        var dead = driver.createOutputTopic(
                        ActivityEvent.TOPIC.deadLetters(),
                        new StringDeserializer(),
                        JsonSerde.of(ActivityEvent.TOPIC).deserializer())
                .readRecordsToList();
        assertThat(dead).extracting(each -> each.value().id().value()).containsExactly("first");
        assertThat(dead.getFirst().headers().lastHeader("cause").value())
                .asString(StandardCharsets.UTF_8)
                .contains("model must be about features %s: other".formatted(Feature.schema()));
        assertThat(personas.readValuesToList()).hasSize(1);
        assertThat(subjects().get(ADA.value()).profile().evidence()).isEqualTo(1);
    }

    private void send(TestEvents events) {
        var event = events.build();
        activity.pipeInput(event.key(), event, event.at());
    }

    private org.apache.kafka.streams.state.KeyValueStore<String, Subject> subjects() {
        return driver.getKeyValueStore(PersonaTopology.SUBJECTS);
    }
}
