package io.forewarm.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.model.jackson.Json;
import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Settings are described by the Javadoc of their records, which the build also puts into each jar for editors. */
class SettingsPageTest {

    private static final String HEAD = """
            # Settings

            Made from the code. Every setting can stand in `application.yaml` beside the service, or in the environment in capitals with
            underscores: `forewarm.kafka.partitions` is `FOREWARM_KAFKA_PARTITIONS`. Spring's own settings (`server.port`,
            `spring.kafka.bootstrap-servers`, `spring.datasource.url` and so on) apply as well.

            | setting | default | meaning |
            |---|---|---|
            """;

    @Test
    void settingsAreDescribedAsTheyAre() throws IOException {
        var rows = new TreeMap<String, String>();
        for (var metadata : metadata()) {
            for (var property : Json.mapper().readTree(metadata.openStream()).path("properties")) {
                if (property.path("name").asString().startsWith("forewarm.")) {
                    rows.put(property.path("name").asString(), row(property));
                }
            }
        }

        assertThat(rows)
                .as("settings without a word on what they mean")
                .noneSatisfy((name, row) -> assertThat(row).endsWith("|  |\n"));
        new GeneratedPage("settings.md").mustRead(HEAD + String.join("", rows.values()));
    }

    private static List<URL> metadata() throws IOException {
        var name = "META-INF/spring-configuration-metadata.json";
        return Collections.list(SettingsPageTest.class.getClassLoader().getResources(name));
    }

    private static String row(JsonNode property) {
        return "| `%s` | %s | %s |\n"
                .formatted(
                        property.path("name").asString(),
                        defaultValue(property.path("defaultValue")),
                        GeneratedPage.cell(property.path("description").asString("")));
    }

    private static String defaultValue(JsonNode value) {
        if (value.isMissingNode()) {
            return "";
        }
        var text = value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(element -> element.asString())
                        .collect(Collectors.joining(", "))
                : value.asString();
        return "`%s`".formatted(GeneratedPage.cell(text));
    }
}
