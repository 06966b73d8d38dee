package io.forewarm.sensor.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.model.activity.Source;
import io.forewarm.sensor.Samples;
import io.forewarm.sensor.WritingLog;
import io.forewarm.sensor.intake.Intake;
import io.forewarm.sensor.intake.IntakeLimits;
import io.forewarm.sensor.intake.IntakeObserver;
import io.forewarm.sensor.intake.RecentIds;
import io.forewarm.sensor.intake.Taken;
import io.forewarm.sensor.privacy.Anonymiser;
import io.forewarm.sensor.privacy.FakeSubjects;
import io.forewarm.sensor.privacy.MasterKey;
import io.forewarm.sensor.privacy.Pseudonyms;
import io.forewarm.sensor.privacy.Scrubber;
import io.forewarm.sensor.source.Delivery;
import io.forewarm.sensor.source.SourceItem;
import io.forewarm.sensor.source.cloudevents.jackson.BinaryEventReader;
import io.forewarm.service.access.Caller;
import io.forewarm.service.access.Reach;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every source from its bytes to what would go into Kafka, and the scrubber by itself. */
final class FuzzTargets {

    private static final JsonMapper JSON = new JsonMapper();

    private static final Caller SENDER = new Caller("fuzz", Set.of(), Reach.of(List.of("acme")));

    private static final int MAX_ITEMS = 10_000;

    private FuzzTargets() {}

    static List<FuzzTarget> all() {
        return List.of(
                json("kubernetes", Source.KUBERNETES_AUDIT, Samples.KUBERNETES),
                json("cloudtrail", Source.CLOUDTRAIL, Samples.CLOUDTRAIL),
                json("openstack", Source.OPENSTACK, Samples.OPENSTACK),
                json("otlp-json", Source.OTLP, Samples.OTLP),
                new FuzzTarget("otlp-protobuf", ProtobufInputs::next, taking(Source.OTLP, Samples.OTLP_PROTOBUF::read)),
                json("cloudevents", Source.CLOUDEVENTS, Samples.CLOUDEVENTS),
                new FuzzTarget(
                        "cloudevents-binary",
                        inputs(Samples.CLOUDEVENTS),
                        taking(Source.CLOUDEVENTS, FuzzTargets::readBinary)),
                json("browser", Source.BROWSER, Samples.BROWSER),
                new FuzzTarget("scrubber", FuzzTargets::texts, FuzzTargets::scrub));
    }

    private static FuzzTarget json(String name, Source source, Samples samples) {
        return new FuzzTarget(name, inputs(samples), taking(source, samples::read));
    }

    private static FuzzTarget.Inputs inputs(Samples samples) {
        var trees =
                samples.texts().map(JSON::readTree).flatMap(FuzzTargets::singly).toList();
        return random -> {
            var tree = TreeMutator.mutated(trees.get(random.nextInt(trees.size())), random);
            var bytes = tree.toString().getBytes(StandardCharsets.UTF_8);
            return random.nextInt(4) == 0 ? BytesMutator.mutated(bytes, random) : bytes;
        };
    }

    /** Documents of one item each: what is wrong with one is what counts, and small ones are quickly done. */
    private static Stream<JsonNode> singly(JsonNode document) {
        if (document.isArray()) {
            return IntStream.range(0, document.size()).mapToObj(document::get);
        }
        for (var key : List.of("items", "Records")) {
            if (document.path(key) instanceof ArrayNode items) {
                return IntStream.range(0, items.size()).mapToObj(index -> {
                    var copy = (ObjectNode) document.deepCopy();
                    copy.putArray(key).add(items.get(index));
                    return copy;
                });
            }
        }
        return Stream.of(document);
    }

    private static FuzzTarget.Work taking(Source source, Samples.Reader reader) {
        var anonymiser = new Anonymiser(new Pseudonyms(MasterKey.of(new byte[32])), new FakeSubjects());
        return input -> {
            if (!(reader.read(new ByteArrayInputStream(input)) instanceof Delivery.Items(var items))) {
                return List.of();
            }
            assertThat(intake(anonymiser).take(SENDER, source, items, Samples.NOW))
                    .isInstanceOfSatisfying(
                            Taken.Receipt.class,
                            receipt -> assertThat(receipt.verdicts()).hasSameSizeAs(items));
            items.forEach(item -> assertNobodyIsIn(Scrubber.scrub(item.excerpt())));
            return items;
        };
    }

    /**
     * A new one for each input: nearly all have the ids of the samples, and would only be copies for one that
     * remembers.
     */
    private static Intake intake(Anonymiser anonymiser) {
        var intake = new Intake(
                anonymiser,
                new WritingLog(),
                new RecentIds(Duration.ofHours(1), 100),
                new IntakeLimits(MAX_ITEMS, Duration.ofSeconds(5), Duration.ofSeconds(1), Duration.ofMinutes(10)),
                IntakeObserver.NONE);
        intake.open();
        return intake;
    }

    /** The same as a structured event: what is a plain value goes into a header. */
    private static Delivery readBinary(InputStream body) throws IOException {
        var attributes = new HashMap<String, String>();
        var data = new byte[0];
        try {
            var event = JSON.readTree(body);
            event.propertyStream()
                    .filter(field -> field.getValue().isValueNode())
                    .forEach(field ->
                            attributes.put(field.getKey(), field.getValue().asString("")));
            data = event.path("data").toString().getBytes(StandardCharsets.UTF_8);
        } catch (JacksonException _) {
            attributes.put("specversion", "1.0");
        }
        return new BinaryEventReader(Samples.CLOUD_EVENT_MAPPER).read(attributes, new ByteArrayInputStream(data));
    }

    private static byte[] texts(RandomGenerator random) {
        var text = new StringBuilder(OddValues.text(random));
        for (int parts = random.nextInt(6); parts > 0; parts--) {
            text.append(random.nextBoolean() ? ", " : "").append(OddValues.text(random));
            text.append(random.nextBoolean() ? OddValues.node(random) : "\"userName\":\"ada\",");
        }
        // Half characters stay what they are.
        return text.toString().getBytes(StandardCharsets.UTF_16BE);
    }

    private static List<SourceItem> scrub(byte[] input) {
        var scrubbed = Scrubber.scrub(new String(input, StandardCharsets.UTF_16BE));
        assertThat(scrubbed).hasSizeLessThanOrEqualTo(Scrubber.MAX_LENGTH);
        assertNobodyIsIn(scrubbed);
        return List.of();
    }

    private static void assertNobodyIsIn(String text) {
        assertThat(text).doesNotContain("ada@example.com", "10.40.1.11");
    }
}
