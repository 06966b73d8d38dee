package io.forewarm.model.kafka;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.model.jackson.Json;
import io.forewarm.model.topic.Message;
import io.forewarm.model.topic.Topic;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The examples under {@code contract/} are what others may rely on. A failure here means that old records can no longer
 * be read, or that old readers can no longer read ours: change the code, or start a new topic, but never an example.
 */
class ContractTest {

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleIsReadAndWrittenBackUnchanged(Example<?> example) {
        var written = example.write(example.read(example.tree()));

        assertThat(written).isEqualTo(example.tree());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anOldReaderOverlooksWhatANewerWriterAdded(Example<?> example) {
        var newer = ((ObjectNode) example.tree()).put("addedLater", "x");

        var written = example.write(example.read(newer));

        assertThat(written).isEqualTo(example.tree());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void keyAndIdentityAreNeverBlank(Example<?> example) {
        var message = example.read(example.tree());

        assertThat(List.of(message.key(), message.messageId())).noneMatch(String::isBlank);
    }

    @Test
    void everyTopicHasAnExample() throws Exception {
        var topicsWithExamples = examples().map(Example::topic).collect(toSet());

        assertThat(topicsWithExamples).isEqualTo(Set.copyOf(Topics.ALL));
    }

    @Test
    void everyVariantOfASealedValueHasAnExample() throws Exception {
        var variants = Topics.ALL.stream()
                .map(Topic::valueType)
                .filter(Class::isSealed)
                .flatMap(type -> Stream.of(type.getPermittedSubclasses()));
        var examples = examples()
                .map(example -> (Object) example.read(example.tree()).getClass())
                .toList();

        assertThat(variants)
                .isNotEmpty()
                .allSatisfy(variant -> assertThat(examples).contains(variant));
    }

    static Stream<Example<?>> examples() throws IOException, URISyntaxException {
        var folder = Path.of(Objects.requireNonNull(ContractTest.class.getResource("/contract"))
                .toURI());
        try (var files = Files.list(folder)) {
            return files.sorted().toList().stream().map(ContractTest::toExample);
        }
    }

    private static Example<?> toExample(Path file) {
        return Topics.ALL.stream()
                .filter(topic -> file.getFileName().toString().startsWith(topic.name() + "."))
                .findAny()
                .map(topic -> new Example<>(file, topic))
                .orElseThrow(() -> new AssertionError(file + " must begin with the name of a topic"));
    }

    /** One file, read and written just as a consumer and a producer of its topic would. */
    record Example<V extends Message>(Path file, Topic<V> topic) {

        JsonNode tree() {
            return Json.mapper().readTree(file);
        }

        V read(JsonNode tree) {
            return JsonSerde.of(topic)
                    .deserializer()
                    .deserialize(topic.name(), Json.mapper().writeValueAsBytes(tree));
        }

        JsonNode write(Message message) {
            var bytes = JsonSerde.of(topic)
                    .serializer()
                    .serialize(topic.name(), topic.valueType().cast(message));
            return Json.mapper().readTree(bytes);
        }

        @Override
        public String toString() {
            return file.getFileName().toString();
        }
    }
}
