package io.forewarm.sensor.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.forewarm.model.identity.TenantId;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class PseudonymsTest {

    private static final TenantId ACME = new TenantId("acme");
    private static final TenantId OTHER = new TenantId("other");
    private static final String SALT = "0123456789abcdef0123456789abcdef";
    private static final byte[] KEY = "not a secret, but more than 32 bytes long".getBytes(StandardCharsets.UTF_8);

    private final Pseudonyms pseudonyms = new Pseudonyms(MasterKey.of(KEY));

    @Test
    void theSameUserIsTheSameSubjectAfterARestartToo() {
        var again = new Pseudonyms(MasterKey.of(KEY));

        assertThat(again.subject(ACME, SALT, "ada@example.com"))
                .isEqualTo(pseudonyms.subject(ACME, SALT, "ada@example.com"));
    }

    @Property
    void differentUsersTenantsAndKeysHaveNothingInCommon(@ForAll @StringLength(min = 1, max = 40) String user) {
        var otherKey = new Pseudonyms(MasterKey.of(new byte[32]));

        assertThat(pseudonyms.subject(ACME, SALT, user))
                .isNotEqualTo(pseudonyms.subject(ACME, SALT, user + "x"))
                .isNotEqualTo(pseudonyms.subject(OTHER, SALT, user))
                .isNotEqualTo(otherKey.subject(ACME, SALT, user))
                .isNotEqualTo(pseudonyms.subject(ACME, "f".repeat(32), user));
        assertThat(pseudonyms.lookup(ACME, user))
                .isNotEqualTo(pseudonyms.subject(ACME, "", user).value())
                .isNotEqualTo(pseudonyms.lookup(OTHER, user));
        assertThat(pseudonyms.scope(ACME, user)).hasSize(16).isNotEqualTo(pseudonyms.object(ACME, user));
    }

    /** Computed by another implementation of RFC 5869 and RFC 2104. A change here makes strangers of all users. */
    @Test
    void pseudonymsStayTheSameOverReleases() {
        assertThat(pseudonyms.subject(ACME, SALT, "ada@example.com")).hasToString("07c848bd9a478158d8e1ae1f8c0e6881");
        assertThat(pseudonyms.lookup(ACME, "ada@example.com")).isEqualTo("ea5bc55aadd6795ea6724a86a0594368");
        assertThat(pseudonyms.scope(ACME, "shop-dev")).isEqualTo("a98a8aaf11add5bc");
    }

    @Test
    void noNameHasNoHash() {
        assertThat(pseudonyms.scope(ACME, "")).isEmpty();
        assertThat(pseudonyms.object(ACME, "")).isEmpty();
    }

    @Test
    void base64StandsForTheBytesInIt() {
        var encoded = Base64.getEncoder().encode(KEY);

        assertThat(new Pseudonyms(MasterKey.of(encoded)).lookup(ACME, "ada")).isEqualTo(pseudonyms.lookup(ACME, "ada"));
    }

    @Test
    void aShortKeyIsRefusedWithoutShowingIt() {
        assertThatThrownBy(() -> MasterKey.of("too short".getBytes(StandardCharsets.UTF_8)))
                .hasMessage("master key must have at least 32 bytes, has 9");
        assertThat(MasterKey.of(KEY)).hasToString("MasterKey");
    }
}
