package io.forewarm.orchestrator.kubernetes;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What {@code deploy/kubernetes} ships, read from the files themselves. */
final class Manifests {

    static final Path FOLDER = Path.of("..", "deploy", "kubernetes");

    private Manifests() {}

    /** The objects of all files that the kustomization names, in its order. */
    static List<HasMetadata> read() {
        return files(FOLDER).flatMap(file -> parse(text(file)).stream()).toList();
    }

    /** The objects of what is applied only by whoever names it. */
    static List<HasMetadata> readComponents() {
        return files(FOLDER.resolve("kubevirt"))
                .flatMap(file -> parse(text(file)).stream())
                .toList();
    }

    private static Stream<Path> files(Path folder) {
        Map<?, ?> kustomization = Serialization.unmarshal(text(folder.resolve("kustomization.yaml")), Map.class);
        return ((List<?>) Objects.requireNonNull(kustomization.get("resources")))
                .stream().map(name -> folder.resolve((String) name));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The objects of one text, in their own types. */
    static List<HasMetadata> parse(String yaml) {
        return Stream.of(yaml.split("(?m)^---$"))
                .map(one -> (HasMetadata) new KubernetesSerialization().unmarshal(one))
                .toList();
    }
}
