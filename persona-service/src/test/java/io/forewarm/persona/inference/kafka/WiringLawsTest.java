package io.forewarm.persona.inference.kafka;

import static io.forewarm.persona.TestEvents.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.model.activity.Action;
import io.forewarm.model.activity.ActivityEvent;
import io.forewarm.model.activity.Outcome;
import io.forewarm.model.identity.SubjectId;
import io.forewarm.model.kafka.JsonSerde;
import io.forewarm.model.persona.Persona;
import io.forewarm.persona.inference.Subject;
import io.forewarm.persona.inference.TestRules;
import io.forewarm.persona.inference.micrometer.InferenceMeters;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.springframework.util.FileSystemUtils;

/** Kafka Streams adds nothing to what inference decides: no event more, none less, in whatever order they come. */
class WiringLawsTest {

    private static Path state = Path.of("");

    /** What is left of each subject, and what was said on the way, in order. */
    private record Result(Map<String, Subject> subjects, List<Persona> said) {}

    @BeforeContainer
    static void makeRoom() throws IOException {
        state = Files.createTempDirectory("wiring");
    }

    @AfterContainer
    static void cleanUp() throws IOException {
        FileSystemUtils.deleteRecursively(state);
    }

    @Property(tries = 40)
    void theTopologyGivesWhatThePureFoldGives(@ForAll("manyEvents") List<ActivityEvent> events, @ForAll Random random) {
        var delivered = new ArrayList<>(numbered(events));
        delivered.addAll(delivered.subList(0, random.nextInt(delivered.size() + 1)));
        Collections.shuffle(delivered, random);

        var streamed = streamed(delivered);

        assertThat(streamed).isEqualTo(folded(delivered));
    }

    private static Result folded(List<ActivityEvent> delivered) {
        var subjects = new HashMap<String, Subject>();
        var said = new ArrayList<Persona>();
        var seen = new HashSet<String>();
        for (var event : delivered) {
            if (seen.add(event.messageId())) {
                var step = TestRules.inference()
                        .after(subjects.getOrDefault(event.key(), Subject.UNKNOWN), event, TestRules.knowledge());
                subjects.put(event.key(), step.subject());
                step.news().ifPresent(news -> said.add(news.persona()));
            }
        }
        return new Result(subjects, said);
    }

    private static Result streamed(List<ActivityEvent> delivered) {
        var builder = new StreamsBuilder();
        PersonaTopology.addTo(
                builder,
                TestRules.inference(),
                Duration.ofDays(30),
                TestRules::knowledge,
                new InferenceMeters(new SimpleMeterRegistry()));
        var settings = new Properties();
        settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        try (var driver = new TopologyTestDriver(builder.build(), settings)) {
            var activity = driver.createInputTopic(
                    ActivityEvent.TOPIC_NAME,
                    new StringSerializer(),
                    JsonSerde.of(ActivityEvent.TOPIC).serializer());
            delivered.forEach(event -> activity.pipeInput(event.key(), event, event.at()));
            var said = driver.createOutputTopic(
                            Persona.TOPIC_NAME,
                            new StringDeserializer(),
                            JsonSerde.of(Persona.TOPIC).deserializer())
                    .readValuesToList();
            var subjects = new HashMap<String, Subject>();
            driver.<String, Subject>getKeyValueStore(PersonaTopology.SUBJECTS)
                    .all()
                    .forEachRemaining(entry -> subjects.put(entry.key, entry.value));
            return new Result(subjects, said);
        }
    }

    private static List<ActivityEvent> numbered(List<ActivityEvent> events) {
        var numbered = new ArrayList<ActivityEvent>();
        for (var event : events) {
            numbered.add(anEvent()
                    .id("e-" + numbered.size())
                    .subject(event.subject())
                    .at(event.at())
                    .action(event.action())
                    .outcome(event.outcome())
                    .build());
        }
        return numbered;
    }

    @Provide
    Arbitrary<List<ActivityEvent>> manyEvents() {
        return Combinators.combine(
                        Arbitraries.of(Action.class),
                        Arbitraries.of(Outcome.class),
                        Arbitraries.of("a", "b", "c"),
                        Arbitraries.integers().between(0, 60 * 60 * 24 * 3))
                .as((action, outcome, subject, seconds) -> anEvent()
                        .action(action)
                        .outcome(outcome)
                        .subject(new SubjectId(subject.repeat(32)))
                        .after(Duration.ofSeconds(seconds))
                        .build())
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }
}
