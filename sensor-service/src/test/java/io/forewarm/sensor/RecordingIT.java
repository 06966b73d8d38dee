package io.forewarm.sensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.forewarm.model.activity.ActivityEvent;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** What a real API server posted, from end to end. */
class RecordingIT {

    private static final Path RECORDING = Path.of(
            "..", "tools", "quickstart", "src", "main", "resources", "k8s-audit", "k8s-audit-16-users.jsonl.gz");

    @Test
    void everyEventOfTheRecordingIsAccountedForAndNobodyIsNamed() throws IOException {
        assumeTrue(Files.exists(RECORDING), "the recording is not here");
        try (var sensor = RunningSensor.start("forewarm.kafka.partitions=3")) {
            KubernetesAuditIT.awaitReady(sensor);

            var receipts = bodies().stream().map(sensor::deliver).toList();

            assertThat(receipts)
                    .allSatisfy(receipt -> assertThat(receipt.status()).isEqualTo(200));
            assertThat(sum(receipts, "received")).isEqualTo(3019);
            assertThat(sum(receipts, "accepted")).isEqualTo(2750);
            assertThat(sum(receipts, "ignored")).isEqualTo(269);
            assertThat(receipts)
                    .allSatisfy(receipt ->
                            assertThat(receipt.json().get("rejected")).isEmpty());
            var records = PublishedRecords.of(ActivityEvent.TOPIC_NAME).stream()
                    .filter(each -> each.value().contains("2026-11-24T03:"))
                    .toList();
            assertThat(records.stream().map(each -> each.key()).distinct()).hasSize(16);
            assertThat(records)
                    .noneSatisfy(each -> assertThat(each.value())
                            .containsPattern(
                                    "@example|10\\.40\\.|198\\.51|203\\.0|shop-|billing-|sandbox-|team-|secure-zone"));
        }
    }

    private static int sum(List<RunningSensor.Answer> receipts, String field) {
        return receipts.stream()
                .mapToInt(receipt -> receipt.json().get(field).intValue())
                .sum();
    }

    private static List<String> bodies() throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(RECORDING)), StandardCharsets.UTF_8));
                Stream<String> all = lines.lines()) {
            return all.toList();
        }
    }
}
