package io.forewarm.orchestrator.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.rbac.ClusterRole;
import io.fabric8.kubernetes.api.model.rbac.PolicyRule;
import io.fabric8.kubernetes.api.model.rbac.Role;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code deploy/kubernetes}: that it renders, that every object is what its kind allows, and that rights are few. */
class ManifestsTest {

    @Test
    void rendersWithKubectl() throws Exception {
        assumeTrue(isOnPath("kubectl"), "skipped: there is no kubectl on the path");

        var rendered = Manifests.parse(kustomize());

        assertThat(rendered)
                .extracting(HasMetadata::getKind)
                .containsAll(Manifests.read().stream().map(HasMetadata::getKind).toList())
                .contains("ConfigMap");
        assertThat(unknownFields(rendered)).isEmpty();
    }

    @Test
    void hasOnlyFieldsThatItsKindsHave() {
        assertThat(Manifests.read()).noneMatch(GenericKubernetesResource.class::isInstance);
        assertThat(unknownFields(Manifests.read())).isEmpty();
        assertThat(unknownFields(Manifests.readComponents())).isEmpty();
    }

    @Test
    void findsAFieldThatAKindDoesNotHave() {
        var typo = Manifests.parse("""
                apiVersion: v1
                kind: Pod
                metadata: {name: some}
                spec: {containers: [{name: one, imagee: some}]}
                """);

        assertThat(unknownFields(typo)).containsExactly("some: imagee");
    }

    @Test
    void grantsNothingWholesale() {
        assertThat(rules())
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(Stream.of(rule.getApiGroups(), rule.getResources(), rule.getVerbs())
                                .flatMap(List::stream))
                        .isNotEmpty()
                        .doesNotContain("*"))
                .allSatisfy(rule -> assertThat(rule.getResources()).doesNotContain("secrets", "configmaps"));
    }

    /** Each rule is a line of the table, with a reason in its last column, and there is no other line. */
    @Test
    void justifiesEveryRight() {
        var documented = Manifests.text(Manifests.FOLDER.resolve("README.md"))
                .lines()
                .filter(line -> line.startsWith("| `forewarm-units`") || line.startsWith("| everywhere"))
                .toList();

        assertThat(documented)
                .allSatisfy(line -> assertThat(line.split("\\|", -1)[4]).isNotBlank());
        assertThat(documented.stream().map(line -> line.substring(0, line.lastIndexOf(" | "))))
                .containsExactlyInAnyOrderElementsOf(granted());
    }

    private static List<PolicyRule> rules() {
        return Stream.concat(Manifests.read().stream(), Manifests.readComponents().stream())
                .flatMap(object -> rules(object).stream())
                .toList();
    }

    private static List<PolicyRule> rules(HasMetadata object) {
        return switch (object) {
            case Role role -> role.getRules();
            case ClusterRole role -> role.getRules();
            default -> List.of();
        };
    }

    private static List<String> granted() {
        return Stream.concat(Manifests.read().stream(), Manifests.readComponents().stream())
                .flatMap(object -> rules(object).stream().map(rule -> line(object, rule)))
                .toList();
    }

    private static String line(HasMetadata role, PolicyRule rule) {
        var group = rule.getApiGroups().getFirst();
        var names = rule.getResourceNames();
        return "| %s | `%s`%s | %s"
                .formatted(
                        role instanceof ClusterRole
                                ? "everywhere"
                                : "`" + role.getMetadata().getNamespace() + "`",
                        rule.getResources().getFirst() + (group.isEmpty() ? "" : "." + group),
                        names.isEmpty() ? "" : " named `" + names.getFirst() + "`",
                        String.join(", ", rule.getVerbs()));
    }

    private static boolean isOnPath(String command) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }

    private static String kustomize() throws IOException, InterruptedException {
        var process = new ProcessBuilder("kubectl", "kustomize", Manifests.FOLDER.toString())
                .redirectError(Redirect.INHERIT)
                .start();
        var rendered = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return rendered;
    }

    /** fabric8's types keep what they don't know apart. */
    private static Collection<String> unknownFields(List<HasMetadata> objects) {
        var unknown = new TreeSet<String>();
        for (var object : objects) {
            var names = new ArrayList<String>();
            collect(object, names);
            names.forEach(name -> unknown.add(object.getMetadata().getName() + ": " + name));
        }
        return unknown;
    }

    private static void collect(Object value, List<String> unknown) {
        switch (value) {
            case Collection<?> many -> many.forEach(one -> collect(one, unknown));
            case Map<?, ?> map -> map.values().forEach(one -> collect(one, unknown));
            default -> {
                if (value.getClass().getName().startsWith("io.fabric8.kubernetes.api.model.")) {
                    Stream.of(value.getClass().getMethods())
                            .filter(method -> method.getParameterCount() == 0
                                    && method.getName().startsWith("get")
                                    && !method.getName().equals("getClass"))
                            .forEach(method -> collect(method, value, unknown));
                }
            }
        }
    }

    private static void collect(Method getter, Object of, List<String> unknown) {
        try {
            var value = getter.invoke(of);
            // A schema has a field of its own with that name.
            if (getter.getName().equals("getAdditionalProperties") && value instanceof Map<?, ?> others) {
                others.keySet().forEach(name -> unknown.add((String) name));
            } else if (value != null) {
                collect(value, unknown);
            }
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
