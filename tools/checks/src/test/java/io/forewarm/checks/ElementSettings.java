package io.forewarm.checks;

import java.io.IOException;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of which there are as many as the owner likes: those of each element of a list. Spring's metadata end at the
 * list, so names and defaults are read from the elements' record, and meanings from the Javadoc in its source.
 *
 * @param list name of the list, such as {@code forewarm.access.tokens}
 */
record ElementSettings(String list, Class<?> element) {

    private static final Pattern LIST_OF_OURS = Pattern.compile("java\\.util\\.List<(io\\.forewarm\\.[\\w.$]+)>");

    /** The repository, as seen from the module's folder, in which tests run. */
    private static final Path ROOT = Path.of("..", "..");

    /** One of them; empty where there is no default or not a word on what it means. */
    record Setting(String name, String defaultValue, String meaning) {}

    /** Empty if that is no list of records. */
    static Optional<ElementSettings> of(String name, String type) throws ClassNotFoundException {
        var list = LIST_OF_OURS.matcher(type);
        return list.matches()
                ? Optional.of(new ElementSettings(name, Class.forName(list.group(1))))
                        .filter(settings -> settings.element().isRecord())
                : Optional.empty();
    }

    List<Setting> settings() throws IOException {
        var doc = doc();
        return Arrays.stream(element.getDeclaredConstructors()[0].getParameters())
                .map(parameter -> new Setting(
                        "%s[].%s".formatted(list, dashed(parameter.getName())),
                        defaultOf(parameter),
                        meaning(parameter.getName(), doc)))
                .toList();
    }

    private static String dashed(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String defaultOf(Parameter parameter) {
        return Optional.ofNullable(parameter.getAnnotation(DefaultValue.class))
                .map(annotation -> String.join(", ", annotation.value()))
                .orElse("");
    }

    private static String meaning(String name, String doc) {
        var parameter = Pattern.compile("@param %s (.*?)(?=@param|$)".formatted(name), Pattern.DOTALL);
        return parameter
                .matcher(doc)
                .results()
                .findFirst()
                .map(found -> found.group(1))
                .orElse("");
    }

    /** The last comment before the record, without its stars. */
    private String doc() throws IOException {
        var source = Files.readString(source());
        var before = source.substring(0, source.indexOf("record %s(".formatted(element.getSimpleName())));
        return Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL)
                .matcher(before)
                .results()
                .reduce((_, last) -> last)
                .map((MatchResult last) -> last.group(1).replaceAll("\\n\\s*\\*", " "))
                .orElse("");
    }

    private Path source() throws IOException {
        var file = Path.of("src", "main", "java")
                .resolve(element.getName().replaceFirst("\\$.*", "").replace('.', '/') + ".java");
        try (var modules = Files.list(ROOT)) {
            return modules.map(module -> module.resolve(file))
                    .filter(Files::exists)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no source of " + element));
        }
    }
}
