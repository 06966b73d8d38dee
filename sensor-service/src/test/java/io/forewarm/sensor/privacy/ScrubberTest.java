package io.forewarm.sensor.privacy;

import static io.forewarm.sensor.AuditItems.anItem;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScrubberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@example.com",
                "10.40.1.11",
                "2001:db8::8a2e:370:7334",
                "AKIAIOSFODNN7EXAMPLE",
                "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhZGEifQ.c2lnbmF0dXJl",
                "0123456789abcdef0123456789abcdef",
            })
    void takesOutWhatIsPersonalOrSecret(String canary) {
        var scrubbed = Scrubber.scrub("seen %s here, and Bearer %s there".formatted(canary, canary));

        assertThat(scrubbed).doesNotContain(canary).startsWith("seen [").contains("here, and");
    }

    @Test
    void takesTheNamesOutOfAnAuditEvent() {
        var scrubbed = Scrubber.scrub(anItem().build().toString());

        assertThat(scrubbed)
                .contains("\"stage\":\"ResponseComplete\"")
                .doesNotContain("ada@", "u-1815", "team-shop", "10.40", "shop-dev", "cart", "linux");
    }

    @Test
    void keepsNoMoreThanARejectedInputMayCarry() {
        assertThat(Scrubber.scrub("word ".repeat(2_000))).hasSize(500);
    }

    @Test
    void keepsNoHalfOfAnythingThatWasCut() {
        var secrets = "%s, ".formatted("0123456789abcdef".repeat(8)).repeat(31);

        var scrubbed = Scrubber.scrub(secrets);

        assertThat(scrubbed).doesNotContain("0123");
    }

    @ParameterizedTest
    @ValueSource(ints = {498, 499, 500})
    void neverCutsACharacterInHalf(int length) {
        var scrubbed = Scrubber.scrub("x ".repeat(length / 2) + "x".repeat(length % 2) + "\ud83d\ude00");

        assertThat(scrubbed).matches("[x ]{498,500}(\ud83d\ude00)?");
    }

    @Test
    void takesOutAnAddressThatIsStuckToSomethingElse() {
        assertThat(Scrubber.scrub("from10.40.1.11e3")).isEqualTo("from[address]e3");
    }

    @Test
    void isNoMatchForLongOrBrokenText() {
        var escaped = "{\"name\":\"" + "\\\"a".repeat(1_300);

        assertThat(Scrubber.scrub(escaped)).isEqualTo("{\"name\":\"[removed]\"");
        assertThat(Scrubber.scrub("a\ud83db")).isEqualTo("a\ufffdb");
    }
}
