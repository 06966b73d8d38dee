package io.forewarm.quickstart.recording.jackson;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.forewarm.model.identity.TenantId;
import io.forewarm.quickstart.recording.InvalidRecordingException;
import io.forewarm.quickstart.recording.Recording;
import io.forewarm.quickstart.recording.Step;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RecordingReaderTest {

    private final RecordingReader reader = new RecordingReader(new TenantId("default"));

    @Test
    void readsAllOfTheRecordingThatShips() throws IOException {
        var recording = shipped("k8s-audit-16-users.jsonl.gz");

        assertThat(recording.events()).isEqualTo(3019);
        assertThat(recording.steps()).filteredOn(Step.Report.class::isInstance).hasSize(651);
        assertThat(recording.start()).isEqualTo(Instant.parse("2026-11-24T03:16:24.982621Z"));
        assertThat(recording.end()).isEqualTo(Instant.parse("2026-11-24T03:28:50.864210Z"));
    }

    @Test
    void findsWhatWasGrantedAndWhatWasGivenBack() throws IOException {
        var recording = shipped("k8s-audit-16-users.jsonl.gz");

        assertThat(needsOf(recording, "ci-bot-2@example.com")).isGreaterThan(50);
        assertThat(recording.steps())
                .filteredOn(Step.GiveBack.class::isInstance)
                .hasSizeGreaterThan(100);
    }

    @Test
    void putsTheStepsInOrder() throws IOException {
        var recording = shipped("k8s-audit-small.jsonl");

        assertThat(recording.steps()).isSortedAccordingTo(Comparator.comparing(Step::at));
    }

    @Test
    void claimsBeforeItIsReported() throws IOException {
        var steps = shipped("k8s-audit-small.jsonl").steps();

        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i) instanceof Step.Need need) {
                assertThat(steps.subList(0, i))
                        .noneMatch(step -> step instanceof Step.Report report
                                && report.body().contains(need.event().value().split(":", -1)[1]));
            }
        }
    }

    @Test
    void tellsRecordingsApart() throws IOException {
        assertThat(shipped("k8s-audit-small.jsonl").fingerprint())
                .isEqualTo(shipped("k8s-audit-small.jsonl").fingerprint())
                .isNotEqualTo(shipped("k8s-audit-16-users.jsonl.gz").fingerprint());
    }

    @Test
    void saysWhichLineIsWrong() {
        var text = "{\"items\":[]}\n{\"items\":[{\"stageTimestamp\":\"noon\"}]}\n";

        assertThatThrownBy(() -> reader.read(new ByteArrayInputStream(text.getBytes(UTF_8))))
                .isInstanceOf(InvalidRecordingException.class)
                .hasMessageContaining("line 2");
    }

    @Test
    void refusesAFileWithoutEvents() {
        assertThatThrownBy(() -> reader.read(new ByteArrayInputStream(new byte[0])))
                .isInstanceOf(InvalidRecordingException.class)
                .hasMessageContaining("no event");
    }

    private Recording shipped(String name) throws IOException {
        try (var stream = RecordingReaderTest.class.getResourceAsStream("/k8s-audit/" + name)) {
            return reader.read(Objects.requireNonNull(stream));
        }
    }

    private static long needsOf(Recording recording, String user) {
        return recording.steps().stream()
                .filter(step -> step instanceof Step.Need need && need.user().equals(user))
                .count();
    }
}
