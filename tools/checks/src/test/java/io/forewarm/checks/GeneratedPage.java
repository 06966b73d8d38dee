package io.forewarm.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A page under {@code docs/generated} that is made from the code. A test holds the page against the code; with
 * {@code -Dforewarm.docs=write} it writes the page anew instead.
 *
 * @param name file name, such as {@code topics.md}
 */
record GeneratedPage(String name) {

    void mustRead(String expected) throws IOException {
        var page = folder().resolve(name);
        if ("write".equals(System.getProperty("forewarm.docs"))) {
            Files.writeString(page, expected);
        }
        assertThat(page)
                .as("stale: run `mvn -pl tools/checks -am verify -Dforewarm.docs=write` and commit the result")
                .hasContent(expected);
    }

    /** The tests run in the module's folder, two below the repository's. */
    private static Path folder() {
        return Path.of("..", "..", "docs", "generated").toAbsolutePath().normalize();
    }

    /** Text for one cell of a table: no line breaks, no bars. */
    static String cell(String text) {
        return text.replaceAll("\\s+", " ").replace("|", "\\|").strip();
    }
}
