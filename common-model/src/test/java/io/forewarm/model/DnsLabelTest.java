package io.forewarm.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.forewarm.model.catalogue.BundleId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DnsLabelTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "7", "java-large", "a--b", "0123456789-abcdefghijklmnopqrstuvwxyz-abcdefghijklmnopqrstuvwxy"
            })
    void isOne(String text) {
        assertThat(DnsLabel.is(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "-a", "a-", "A", "a.b", "a_b", "a b", "\u00e4", "a\n"})
    void isNone(String text) {
        assertThat(DnsLabel.is(text)).isFalse();
    }

    @Test
    void hasAtMost63Characters() {
        assertThat(DnsLabel.is("a".repeat(63))).isTrue();
        assertThat(DnsLabel.is("a".repeat(64))).isFalse();
    }

    @Test
    void aBundleBeginsWithALetter() {
        assertThat(new BundleId("a1").value()).isEqualTo("a1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BundleId("1a"))
                .withMessageContaining("1a");
    }
}
