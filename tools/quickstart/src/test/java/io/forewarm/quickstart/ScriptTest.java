package io.forewarm.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The script beside the root pom. */
class ScriptTest {

    private static final Path SCRIPT = Path.of("../../quickstart");

    @Test
    void canBeExecuted() {
        assertThat(Files.isExecutable(SCRIPT)).isTrue();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void isSoundBash() throws Exception {
        var process = new ProcessBuilder("bash", "-n", SCRIPT.toString())
                .redirectErrorStream(true)
                .start();
        var complaints = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(complaints).isZero();
    }
}
