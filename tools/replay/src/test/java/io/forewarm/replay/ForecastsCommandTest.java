package io.forewarm.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForecastsCommandTest {

    private static final String EVENT = """
            {"id":"e-%d","tenant":"acme","subject":"72af79773761534d39d1bf0717f09bd4","at":"2026-11-24T03:%02d:00Z",\
            "source":"kubernetes-audit","action":"list","target":{"kind":"pods","scope":"","object":"",\
            "environment":"unknown"},"outcome":"success","latency":"PT0.003S","client":"cli","requested":null,"signals":[]}""";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void writesAForecastALineAndTellsOfMalformedLines() throws IOException {
        var events = Files.writeString(
                folder.resolve("events.jsonl"), EVENT.formatted(1, 1) + "\n{\n" + EVENT.formatted(2, 5) + "\n");
        var forecasts = folder.resolve("forecasts.jsonl");

        int exit = run("forecasts", events.toString(), "--out", forecasts.toString());

        assertThat(exit).isZero();
        assertThat(out.toString()).startsWith("2 events, ");
        assertThat(err.toString()).contains("line 2 is no activity event");
        assertThat(Files.readAllLines(forecasts)).isNotEmpty().allMatch(line -> line.contains("\"PT15M\""));
    }

    @Test
    void refusesAFileWithoutAGoodLine() throws IOException {
        var events = Files.writeString(folder.resolve("events.jsonl"), "{\n");

        assertThat(run("forecasts", events.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("is an activity event");
    }

    private int run(String... arguments) {
        return Replay.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
