package io.forewarm.sensor.intake;

import static io.forewarm.sensor.AuditItems.aCreation;
import static io.forewarm.sensor.AuditItems.anItem;
import static io.forewarm.sensor.intake.Senders.aSenderFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.forewarm.model.activity.Source;
import io.forewarm.model.identity.TenantId;
import io.forewarm.sensor.WritingLog;
import io.forewarm.sensor.privacy.Anonymiser;
import io.forewarm.sensor.privacy.FakeSubjects;
import io.forewarm.sensor.privacy.MasterKey;
import io.forewarm.sensor.privacy.Pseudonyms;
import io.forewarm.sensor.source.Mapped;
import io.forewarm.sensor.source.SourceItem;
import io.forewarm.sensor.source.jackson.KubernetesAuditMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whatever a source puts wherever: nothing is thrown, and what goes on can be written. One item that could not be would
 * be delivered again and again, together with all its neighbours.
 */
class AnyItemTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:01Z");

    private final KubernetesAuditMapper mapper = new KubernetesAuditMapper(new TenantId("acme"));

    @Property(tries = 3000)
    void oddValuesAnywhereAreSurvived(
            @ForAll("items") JsonNode template, @ForAll("oddValues") JsonNode odd, @ForAll int where) {
        var item = template.deepCopy();
        var places = places(item);
        places.get(Math.floorMod(where, places.size())).set(odd);

        var mapped = mapper.map(item);

        assertThatNoException().isThrownBy(() -> take(sourceItem(item, mapped)));
    }

    private static SourceItem sourceItem(JsonNode item, Mapped mapped) {
        return mapped instanceof Mapped.Refused refused
                ? SourceItem.refused("/items/0", refused, "", item.toString())
                : SourceItem.of("/items/0", mapped);
    }

    private static void take(SourceItem item) {
        var log = new WritingLog();
        var intake = new Intake(
                new Anonymiser(new Pseudonyms(MasterKey.of(new byte[32])), new FakeSubjects()),
                log,
                new RecentIds(Duration.ofHours(1), 10),
                new IntakeLimits(10, Duration.ofSeconds(5), Duration.ofSeconds(1), Duration.ofMinutes(10)),
                IntakeObserver.NONE);
        intake.open();
        assertThat(intake.take(aSenderFor("acme"), Source.KUBERNETES_AUDIT, List.of(item), NOW))
                .isInstanceOf(Taken.Receipt.class);
    }

    @Provide
    Arbitrary<JsonNode> items() {
        var pod = """
                {'spec': {'initContainers': [{'image': 'a:1', 'restartPolicy': 'Always', 'resources': {'requests': {'cpu': 1}}}],
                 'nodeSelector': {'zone': 'a'}, 'tolerations': [{'key': 'spot', 'value': 'true'}], 'hostPID': false,
                 'volumes': [{'name': 'v'}], 'securityContext': {'runAsNonRoot': true, 'seccompProfile': {'type': 'Localhost'}},
                 'containers': [{'image': 'r/a:1', 'securityContext': {'privileged': false, 'allowPrivilegeEscalation': false,
                   'capabilities': {'drop': ['ALL']}}, 'resources': {'requests': {'cpu': '1', 'memory': '1Gi'},
                   'limits': {'cpu': '2', 'nvidia.com/gpu': 1}}}]},
                 'metadata': {'annotations': {'kubernetes.io/egress-bandwidth': '10M'}}}""";
        var set =
                "{'spec': {'replicas': 2, 'template': %s, 'volumeClaimTemplates': [{'spec': {'resources': {'requests': {'storage': '1Gi'}}}}]}}"
                        .formatted(pod);
        var machine = """
                {'spec': {'running': true, 'runStrategy': 'Always', 'template': {'spec': {'volumes': [{'containerDisk': {'image': 'x/fedora:40'}}],
                 'domain': {'cpu': {'cores': 2, 'sockets': 1}, 'memory': {'guest': '4Gi'}, 'devices': {'gpus': [{}]}}}},
                 'dataVolumeTemplates': [{'spec': {'storage': {'resources': {'requests': {'storage': '30Gi'}}}}}]}}""";
        var job = "{'spec': {'parallelism': 2, 'completions': 4, 'suspend': false, 'template': %s}}".formatted(pod);
        return Arbitraries.of(
                anItem().build(),
                aCreation("", "pods", pod).build(),
                aCreation("apps", "statefulsets", set).build(),
                aCreation("batch", "jobs", job).build(),
                aCreation("kubevirt.io", "virtualmachines", machine).build(),
                aCreation("", "pods", pod).with("/responseStatus/code", "422").build());
    }

    @Provide
    Arbitrary<JsonNode> oddValues() {
        var texts = Stream.of(
                "",
                " ",
                "\ud83d",
                "\ude00x",
                "-1",
                "1e99",
                "9".repeat(400),
                "NaN",
                "1Gi",
                "\u0000",
                "/~1",
                "9999-12-31T23:59:60Z",
                "+999999999-12-31T23:59:59Z",
                "0000-01-01T00:00:00Z",
                "system:",
                "\ud83d\ude00".repeat(300),
                "a\"b\\".repeat(1500));
        var values =
                new ArrayList<JsonNode>(texts.<JsonNode>map(JSON::stringNode).toList());
        values.addAll(List.of(
                JSON.nullNode(),
                JSON.booleanNode(true),
                JSON.numberNode(-1),
                JSON.numberNode(Long.MAX_VALUE),
                JSON.numberNode(1e300),
                JSON.numberNode(Double.NaN),
                JSON.arrayNode().add(1).add(JSON.nullNode()),
                JSON.arrayNode().add(JSON.objectNode()),
                JSON.objectNode(),
                JSON.objectNode().put("\ud83d", 7)));
        return Arbitraries.of(values);
    }

    /** A place in a tree that can be given another value. */
    private interface Place {
        void set(JsonNode value);
    }

    private static List<Place> places(JsonNode node) {
        var places = new ArrayList<Place>();
        switch (node) {
            case ObjectNode object ->
                object.propertyNames().forEach(name -> {
                    places.add(value -> object.set(name, value));
                    places.addAll(places(object.get(name)));
                });
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    int index = i;
                    places.add(value -> array.set(index, value));
                    places.addAll(places(array.get(i)));
                }
            }
            default -> {}
        }
        return places;
    }
}
