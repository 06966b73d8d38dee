package io.forewarm.orchestrator.kubernetes;

import static io.forewarm.orchestrator.plan.TestPlans.ACME;
import static io.forewarm.orchestrator.plan.TestPlans.SMALL;
import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceColumnDefinition;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinitionVersion;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import io.forewarm.model.Word;
import io.forewarm.orchestrator.guard.Mode;
import io.forewarm.orchestrator.kubernetes.WarmPlanStatus.Condition;
import io.forewarm.orchestrator.reconcile.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The shipped definition of WarmPlan allows what is written, names what is read, and shows what there is. */
class WarmPlanSchemaTest {

    private static final Pattern FIELD = Pattern.compile("\\.(spec|status)\\.([a-zA-Z]+).*");

    @Test
    void isOfTheGroupAndVersionThatWeAskFor() {
        var spec = definition().getSpec();

        assertThat(spec.getGroup()).isEqualTo(WarmPlan.GROUP);
        assertThat(spec.getNames().getKind()).isEqualTo(WarmPlan.KIND);
        assertThat(spec.getNames().getPlural()).isEqualTo(WarmPlan.CONTEXT.getPlural());
        assertThat(version().getName()).isEqualTo(WarmPlan.VERSION);
        assertThat(version().getSubresources().getStatus()).isNotNull();
    }

    @Test
    void allowsTheStatusThatIsWrittenAndNoOther() {
        var schema = schema("status");

        assertMatches(schema, status());
        assertThat(status().keySet().stream().map(String::valueOf))
                .containsExactlyInAnyOrderElementsOf(schema.getProperties().keySet());
    }

    @Test
    void allowsWhatWeMake() {
        var made = WarmPlan.toObject(new Standing.Place(ACME, SMALL.id()), "units", "here");

        assertMatches(schema("spec"), made.get("spec"));
        assertThat(schema("spec").getRequired())
                .containsExactlyInAnyOrderElementsOf(
                        made.<Map<String, Object>>get("spec").keySet());
    }

    @Test
    void namesTheModesThatThereAre() {
        assertThat(schema("spec", "mode").getEnum())
                .extracting(node -> node.asString())
                .containsExactly(Stream.of(Mode.values()).map(Word::word).toArray(String[]::new));
    }

    @Test
    void readsEveryFieldOfTheSpec() {
        var object = new GenericKubernetesResource();
        object.setAdditionalProperty(
                "spec", Map.of("tenant", "acme", "bundle", "small", "mode", "shadow", "floor", 1, "ceiling", 2));

        var directive = WarmPlan.parse(object).orElseThrow().directive();

        assertThat(object.<Map<String, Object>>get("spec").keySet())
                .isEqualTo(schema("spec").getProperties().keySet());
        assertThat(directive.mode()).contains(Mode.SHADOW);
        assertThat(directive.floor()).contains(1);
        assertThat(directive.ceiling()).contains(2);
    }

    @Test
    void showsOnlyFieldsThatThereAre() {
        var columns = version().getAdditionalPrinterColumns();

        assertThat(columns)
                .extracting(CustomResourceColumnDefinition::getName)
                .contains("Mode", "Wanted", "Ready", "Claimed", "Why");
        assertThat(columns.stream()
                        .map(CustomResourceColumnDefinition::getJsonPath)
                        .filter(path -> !path.equals(".metadata.creationTimestamp")))
                .allSatisfy(path -> {
                    var field = FIELD.matcher(path);
                    assertThat(field.matches()).as(path).isTrue();
                    assertThat(schema(field.group(1)).getProperties()).containsKey(field.group(2));
                });
    }

    private static Map<?, ?> status() {
        var standing = new Standing(
                ACME, SMALL.id(), Mode.ACTIVE, 2, new Standing.Counts(1, 1, 0), "likely enough", Optional.empty());
        return new WarmPlanStatus(standing, Condition.FOLLOWED)
                .toMap(WarmPlan.toObject(standing.place(), "units", "here"), Instant.parse("2026-03-02T08:00:00Z"));
    }

    private static void assertMatches(JSONSchemaProps schema, Object value) {
        switch (schema.getType()) {
            case "object" ->
                ((Map<?, ?>) value).forEach((name, field) -> {
                    assertThat(schema.getProperties()).containsKey((String) name);
                    assertMatches(field(schema, (String) name), field);
                });
            case "array" ->
                ((List<?>) value).forEach(one -> assertMatches(schema.getItems().getSchema(), one));
            case "integer" -> assertThat(value).isInstanceOfAny(Integer.class, Long.class);
            case "string" -> assertThat(value).isInstanceOf(String.class);
            default -> throw new AssertionError("not thought of: " + schema.getType());
        }
    }

    private static CustomResourceDefinition definition() {
        return (CustomResourceDefinition)
                Manifests.parse(Manifests.text(Manifests.FOLDER.resolve("crds").resolve("warmplans.yaml")))
                        .getFirst();
    }

    private static CustomResourceDefinitionVersion version() {
        return definition().getSpec().getVersions().getFirst();
    }

    /** The schema of the field at the path. */
    private static JSONSchemaProps schema(String... path) {
        var schema = version().getSchema().getOpenAPIV3Schema();
        for (var name : path) {
            schema = field(schema, name);
        }
        return schema;
    }

    private static JSONSchemaProps field(JSONSchemaProps schema, String name) {
        return Objects.requireNonNull(schema.getProperties().get(name), name);
    }
}
