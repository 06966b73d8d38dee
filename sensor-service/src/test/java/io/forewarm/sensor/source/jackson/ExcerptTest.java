package io.forewarm.sensor.source.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExcerptTest {

    @Test
    void showsWhatAnItemIsAndNotWhose() {
        var excerpt = excerpt("""
                {"kind": "Event", "verb": "create", "user": {"username": "ada"}, "ada": {"kind": "Pod"}, "code": 404,
                 "groups": [["dev"], "ada"], "objectRef": {"apiVersion": "v1", "name": "ada"}}""");

        assertThat(excerpt)
                .isEqualTo("{\"kind\":\"Event\",\"verb\":\"create\",\"user\":{\"username\":\"[removed]\"},"
                        + "\"[other]\":\"[removed]\",\"code\":404,\"groups\":\"[removed]\","
                        + "\"objectRef\":{\"apiVersion\":\"v1\",\"name\":\"[removed]\"}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "verb",
                "stage",
                "level",
                "kind",
                "apiVersion",
                "auditID",
                "stageTimestamp",
                "eventName",
                "eventSource",
                "event_type",
                "priority",
                "action",
                "outcome",
                "type",
                "trace",
                "code",
                "oslo.message"
            })
    void underAHarmlessKeyAnythingElseGoes(String key) {
        assertThat(excerpt("{\"%s\":\"ada lovelace\"}".formatted(key))).doesNotContain("ada");
        assertThat(excerpt("{\"%s\":\"ada\"}".formatted(key))).doesNotContain("ada");
        assertThat(excerpt("{\"%s\":[\"ada\"]}".formatted(key))).doesNotContain("ada");
    }

    @ParameterizedTest
    @CsvSource({
        "verb, deletecollection",
        "eventName, RunInstances",
        "eventSource, ec2.amazonaws.com",
        "event_type, compute.instance.create.end",
        "apiVersion, extensions.agents.x-k8s.io/v1alpha1",
        "apiVersion, audit.k8s.io/v1",
        "stageTimestamp, 2026-03-02T08:00:00.120000Z",
        "timestamp, 2026-03-02 08:00:00.120",
        "typeURI, http://schemas.dmtf.org/cloud/audit/1.0/event",
        "type, io.forewarm.activity.v1",
    })
    void whatBelongsThereStays(String key, String value) {
        assertThat(excerpt("{\"%s\":\"%s\"}".formatted(key, value))).contains(value);
    }

    @Test
    void looksIntoATextThatIsAnObject() {
        var excerpt = excerpt(
                "{\"oslo.message\": \"{\\\"event_type\\\": \\\"instance.create.end\\\", \\\"user\\\": \\\"ada\\\"}\"}");

        assertThat(excerpt)
                .isEqualTo("{\"oslo.message\":{\"event_type\":\"instance.create.end\",\"user\":\"[removed]\"}}");
    }

    @Test
    void ofATextThatOnlyBeginsAsAnObjectNothingStays() {
        assertThat(excerpt("{\"oslo.message\": \"{ada\"}")).isEqualTo("{\"oslo.message\":\"[removed]\"}");
    }

    @Test
    void ofABareValueOnlyItsKindStays() {
        assertThat(excerpt("\"ada\"")).isEqualTo("STRING");
    }

    private static String excerpt(String json) {
        return Excerpt.of(JsonBodies.JSON.readTree(json));
    }
}
