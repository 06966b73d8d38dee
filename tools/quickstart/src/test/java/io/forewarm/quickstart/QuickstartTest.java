package io.forewarm.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuickstartTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void helpsAndSaysItsVersion() {
        assertThat(run("--help")).isZero();
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).contains("--once", "--speed", "--data", "--kubeconfig", "--recording", "Forewarm");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--speed 0.5        | --speed must be 1 to 1000: 0.5",
                "--speed fast       | --speed",
                "--port-base 65534  | --port-base must be 1 to 65532: 65534",
                "--kafka-port 70000 | --kafka-port must be 0 to 65535: 70000",
                "--recording absent | --recording absent can't be read",
                "--kubeconfig absent| --kubeconfig absent can't be read",
                "--unheard-of       | --unheard-of",
            })
    void refusesWhatCannotBeInOneLine(String arguments, String complaint) {
        int code = run((arguments + " --data " + folder).split(" "));

        assertThat(code).isEqualTo(2);
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .startsWith("quickstart: ")
                .contains(complaint);
    }

    @Test
    void refusesADataFolderThatCannotBeWritten() throws Exception {
        var file = Files.writeString(folder.resolve("file"), "", UTF_8);

        int code = run("--once", "--data", file.toString());

        assertThat(code).isEqualTo(2);
        assertThat(err.toString().lines()).singleElement().asString().contains("can't be written", "--data");
    }

    private int run(String... arguments) {
        return Quickstart.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
