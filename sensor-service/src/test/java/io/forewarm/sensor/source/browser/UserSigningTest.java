package io.forewarm.sensor.source.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserSigningTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    private static final Instant TONIGHT = Instant.parse("2026-03-02T20:00:00Z");

    private final UserSigning signing = new UserSigning("a secret of the test, 32 characters");

    /** As any other program computes it: {@code printf '1772481600\nada' | openssl dgst -sha256 -hmac SECRET}. */
    @Test
    void signsAsTheDocumentationSays() {
        assertThat(signing.sign("ada", TONIGHT))
                .isEqualTo("1772481600.be03046db8eef2ec746e50e50925069e2139809901a529990473174b49d714c3");
    }

    @Test
    void vouchesUntilItExpires() {
        var signature = signing.sign("ada", TONIGHT);

        assertThat(signing.vouches("ada", signature, NOW)).isTrue();
        assertThat(signing.vouches("ada", signature, TONIGHT)).isFalse();
    }

    @Test
    void vouchesForNobodyElseAndNoLonger() {
        var signature = signing.sign("ada", TONIGHT);

        assertThat(signing.vouches("bob", signature, NOW)).isFalse();
        assertThat(signing.vouches("ada", signature.replace("1772481600.", "1772481601."), NOW))
                .isFalse();
        assertThat(new UserSigning("another secret").vouches("ada", signature, NOW))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "1772481600", "1772481600.abcd", "99999999999999999999.00", "-1.00"})
    void whatIsNoSignatureVouchesForNobody(String signature) {
        assertThat(signing.vouches("ada", signature, NOW)).isFalse();
    }
}
