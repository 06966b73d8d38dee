package io.forewarm.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.model.jackson.Json;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Settings are described by the Javadoc of their records, which the build also puts into each jar for editors, and
 * those without a record by {@code META-INF/additional-spring-configuration-metadata.json}.
 */
class SettingsPageTest {

    private static final String HEAD = """
            # Settings

            Made from the code. Every setting can stand in `application.yaml` beside the service, or in the environment in capitals with
            underscores: `forewarm.kafka.partitions` is `FOREWARM_KAFKA_PARTITIONS`. Spring's own settings (`server.port`,
            `spring.kafka.bootstrap-servers`, `spring.datasource.url` and so on) apply as well. The second word says whose a setting is; `access`,
            `kafka` and `catalogue` are of more than one service. `[]` stands for a number, from 0 on.

            | setting | default | meaning |
            |---|---|---|
            """;

    /** How code names a setting that has no record. */
    private static final Pattern NAMED_IN_CODE =
            Pattern.compile("@Value\\(\"\\$\\{(forewarm\\.[^:}]+)|@ConditionalOn\\w+\\([^)]*\"(forewarm\\.[^\"]+)\"");

    private static final Path ROOT = Path.of("..", "..");

    @Test
    void settingsAreDescribedAsTheyAre() throws IOException, ClassNotFoundException {
        var rows = rows();

        assertThat(rows)
                .as("settings without a word on what they mean")
                .noneSatisfy((name, row) -> assertThat(row).endsWith("|  |\n"));
        new GeneratedPage("settings.md").mustRead(HEAD + String.join("", rows.values()));
    }

    @Test
    void noSettingIsReadThatIsNotDescribed() throws IOException, ClassNotFoundException {
        var read = new TreeSet<String>();
        for (var source : sources()) {
            NAMED_IN_CODE
                    .matcher(Files.readString(source))
                    .results()
                    .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                    .forEach(read::add);
        }

        assertThat(read).contains("forewarm.kafka.partitions").isSubsetOf(rows().keySet());
    }

    private static Map<String, String> rows() throws IOException, ClassNotFoundException {
        var rows = new TreeMap<String, String>();
        for (var metadata : metadata()) {
            for (var property : Json.mapper().readTree(metadata.openStream()).path("properties")) {
                var name = property.path("name").asString();
                if (name.startsWith("forewarm.")) {
                    rows.put(name, row(property));
                    rows.putAll(elements(name, property.path("type").asString("")));
                }
            }
        }
        return rows;
    }

    private static Map<String, String> elements(String list, String type) throws IOException, ClassNotFoundException {
        var elements = ElementSettings.of(list, type);
        var rows = new TreeMap<String, String>();
        if (elements.isPresent()) {
            for (var each : elements.get().settings()) {
                var shown = each.defaultValue().isEmpty() ? "" : "`%s`".formatted(each.defaultValue());
                rows.put(each.name(), row(each.name(), shown, each.meaning()));
            }
        }
        return rows;
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.find(ROOT, 20, (path, _) -> path.toString().endsWith(".java"))) {
            return files.filter(path -> path.toString().contains("-service/src/main/"))
                    .toList();
        }
    }

    private static List<URL> metadata() throws IOException {
        var name = "META-INF/spring-configuration-metadata.json";
        return Collections.list(SettingsPageTest.class.getClassLoader().getResources(name));
    }

    private static String row(JsonNode property) {
        return row(
                property.path("name").asString(),
                defaultValue(property.path("defaultValue")),
                property.path("description").asString(""));
    }

    private static String row(String name, String defaultValue, String meaning) {
        return "| `%s` | %s | %s |\n".formatted(name, defaultValue, GeneratedPage.cell(meaning));
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
