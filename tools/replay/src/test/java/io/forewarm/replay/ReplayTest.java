package io.forewarm.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line, from a log to its result. */
class ReplayTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(strings = {"warm", "calibration", "choice", "pool", "persona", "newcomers"})
    void writesTheSameResultForTheSameSeed(String command) throws IOException {
        var log = log(mornings(3, 40));

        var first = result(command, log, "7");
        var second = result(command, log, "7");

        assertThat(first).contains("\"trace\" : \"log\"").isEqualTo(second);
    }

    @ParameterizedTest
    @MethodSource
    void hasAnAnswerToLogsInWhichHardlyAnythingHappens(String command, List<String> lines) throws IOException {
        var log = log(lines);

        int code = run(command, log.toString());

        assertThat(code).as(err.toString()).isZero();
        assertThat(out.toString()).startsWith("log: ");
    }

    static Stream<Arguments> hasAnAnswerToLogsInWhichHardlyAnythingHappens() {
        return Stream.of("warm", "calibration", "choice", "pool", "persona")
                .flatMap(command -> Stream.of(
                        Arguments.argumentSet(command + ": one event", command, List.of(job(60, 1))),
                        Arguments.argumentSet(command + ": one user", command, mornings(1, 10)),
                        Arguments.argumentSet(
                                command + ": all at once", command, List.of(job(60, 1), job(60, 1), job(60, 2))),
                        Arguments.argumentSet(
                                command + ": a clock that jumps back",
                                command,
                                List.of(job(90_000, 1), job(60, 1), job(180_000, 1), job(3600, 2)))));
    }

    @Test
    void countsMalformedLinesAndSaysWhereTheyAre() throws IOException {
        var log = log(List.of(job(60, 1), "1 2 three", job(120, 1)));

        int code = run("warm", log.toString());

        assertThat(code).isZero();
        assertThat(err.toString()).contains("line 2 skipped: 3 fields instead of 18");
        assertThat(out.toString()).startsWith("log: 2 jobs of 1 users, 1 malformed lines skipped");
    }

    @Test
    void refusesAFileWithoutAGoodLine() throws IOException {
        var log = log(List.of("not", "a", "log"));

        int code = run("warm", log.toString());

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains("log has no good line among its 3");
    }

    @Test
    void refusesAFileThatIsNotThere() {
        int code = run("warm", folder.resolve("nothing.swf").toString());

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains("there is no file").doesNotContain("Exception");
    }

    private String result(String command, Path log, String seed) throws IOException {
        var json = folder.resolve("result.json");
        Files.deleteIfExists(json);
        int code = run(command, log.toString(), "--seed", seed, "--json", json.toString());
        assertThat(code).as(err.toString()).isZero();
        return Files.readString(json);
    }

    private int run(String... arguments) {
        return Replay.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private Path log(List<String> lines) throws IOException {
        return Files.write(folder.resolve("log.swf"), lines);
    }

    /** Each user asks about nine each day. */
    private static List<String> mornings(int users, int days) {
        var random = new SplittableRandom(3);
        return Stream.iterate(0, day -> day < days, day -> day + 1)
                .flatMap(day -> Stream.iterate(1, user -> user <= users, user -> user + 1)
                        .map(user -> job(86_400L * day + 32_400 + random.nextInt(1800), user)))
                .toList();
    }

    private static String job(long second, int user) {
        return "1 %d 5 600 1 -1 -1 1 900 -1 1 %d 1 -1 1 1 -1 -1".formatted(second, user);
    }
}
