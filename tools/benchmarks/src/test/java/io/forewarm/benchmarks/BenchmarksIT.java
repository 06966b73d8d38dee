package io.forewarm.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** That the benchmark works, not how fast anything is. */
class BenchmarksIT {

    private static final String RECORDING = "../quickstart/src/main/resources/k8s-audit/k8s-audit-16-users.jsonl.gz";

    @Test
    void ingestWritesItsFigures(@TempDir Path folder) throws Exception {
        var json = folder.resolve("ingest.json");

        int exit = run(
                "ingest",
                "--json",
                json.toString(),
                "--recording",
                RECORDING,
                "--rounds",
                "1",
                "--seconds",
                "1",
                "--warm-up",
                "1",
                "--connections",
                "2",
                "--batch",
                "50");

        assertThat(exit).isZero();
        var result = new JsonMapper().readTree(Files.readString(json));
        assertThat(result.get("limitEventsPerSecond").longValue()).isPositive();
        assertThat(result.get("eventsPerSecond").longValue()).isPositive();
        assertThat(result.get("ackMillisP99").doubleValue())
                .isGreaterThanOrEqualTo(result.get("ackMillisP50").doubleValue());
        assertThat(result.get("bytesAllocatedPerEvent").longValue()).isPositive();
        assertThat(result.get("processorMicrosPerEvent").get("limit").doubleValue())
                .isPositive();
        assertThat(result.get("single").get("eventsPerSecond").longValue()).isPositive();
    }

    @Test
    void claimsWritesItsFigures(@TempDir Path folder) throws Exception {
        var json = folder.resolve("claims.json");

        int exit =
                run("claims", "--json", json.toString(), "--claims", "200", "--warm-up", "100", "--connections", "4");

        assertThat(exit).isZero();
        var result = new JsonMapper().readTree(Files.readString(json));
        assertThat(result.get("claimsPerSecond").longValue()).isPositive();
        assertThat(result.get("claims").intValue()).isEqualTo(200);
        assertThat(result.get("claimMillisP99").doubleValue())
                .isGreaterThanOrEqualTo(result.get("claimMillisP50").doubleValue());
        assertThat(result.get("mockApi").get("claimsPerSecond").longValue()).isPositive();
        assertThat(result.get("mockApi").get("requestsPerPass").doubleValue()).isZero();
        assertThat(result.get("plan").get("units").intValue()).isEqualTo(10_000);
        assertThat(result.get("plan").get("unchangedMillis").doubleValue()).isPositive();
    }

    /** Three seeds that stay the same; any other must hold as well. */
    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "3"})
    void nothingThatMustHoldIsBrokenInChaos(String seed, @TempDir Path folder) throws Exception {
        var json = folder.resolve("chaos.json");

        int exit = run("chaos", "--seed", seed, "--minutes", "10", "--json", json.toString());

        var result = new JsonMapper().readTree(Files.readString(json));
        assertThat(result.get("violations")).isEmpty();
        assertThat(exit).isZero();
        assertThat(result.get("faults").size()).isGreaterThanOrEqualTo(8);
        assertThat(result.get("warm").intValue()).isPositive();
    }

    @Test
    void forecastWritesItsFigures(@TempDir Path folder) throws Exception {
        var json = folder.resolve("forecast.json");

        int exit = run(
                "forecast",
                "--json",
                json.toString(),
                "--rounds",
                "1",
                "--seconds",
                "1",
                "--subjects",
                "1000",
                "--events",
                "3000",
                "--warm-up",
                "1");

        assertThat(exit).isZero();
        var result = new JsonMapper().readTree(Files.readString(json));
        assertThat(result.get("forecastsPerSecond").longValue()).isPositive();
        assertThat(result.get("bytesPerSubject").longValue()).isBetween(100L, 4000L);
        assertThat(result.get("passSeconds").doubleValue()).isPositive();
        assertThat(result.get("topology").get("ratio").doubleValue()).isPositive();
    }

    @Test
    void personaWritesItsFigures(@TempDir Path folder) throws Exception {
        var json = folder.resolve("persona.json");

        int exit = run(
                "persona",
                "--json",
                json.toString(),
                "--rounds",
                "1",
                "--seconds",
                "1",
                "--events",
                "3000",
                "--warm-up",
                "0",
                "--subjects",
                "1000");

        assertThat(exit).isZero();
        var result = new JsonMapper().readTree(Files.readString(json));
        assertThat(result.get("eventsPerSecond").longValue()).isPositive();
        assertThat(result.get("limitEventsPerSecond").longValue()).isPositive();
        assertThat(result.get("ratio").doubleValue()).isPositive();
        assertThat(result.get("inferenceMicros").doubleValue()).isPositive();
        // What a subject may take at most.
        assertThat(result.get("bytesPerSubject").longValue()).isBetween(100L, 4096L);
        assertThat(result.get("stateBytesPerSubject").longValue())
                .isGreaterThan(result.get("bytesPerSubject").longValue());
        assertThat(result.get("restoreSecondsPerMillion").doubleValue()).isPositive();
    }

    @Test
    void wrongArgumentsAreToldFromFailures() {
        assertThat(run("claims", "--connections", "0")).isEqualTo(2);
        assertThat(run("chaos", "--minutes", "0")).isEqualTo(2);
        assertThat(run("persona", "--subjects", "0")).isEqualTo(2);
        assertThat(run("ingest", "--recording", RECORDING, "--rounds", "0")).isEqualTo(2);
        assertThat(run("ingest", "--recording", "nowhere")).isEqualTo(2);
    }

    private static int run(String... arguments) {
        return Benchmarks.run(new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()), arguments);
    }
}
