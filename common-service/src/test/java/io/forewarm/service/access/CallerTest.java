package io.forewarm.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.model.identity.TenantId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallerTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "acme,        acme,   acme",
                "acme,        globex, -",
                "acme,        -,      acme",
                "acme globex, globex, globex",
                "acme globex, -,      -",
                "*,           globex, globex",
                "*,           -,      -",
                "'',          acme,   -",
                "'',          -,      -",
            })
    void whatIsSentIsTheNamedTenantsOrElseTheSendersOwn(String reach, String named, String expected) {
        var names =
                Arrays.stream(reach.split(" ")).filter(name -> !name.isEmpty()).toList();
        var caller = new Caller("sender", Set.of(), Reach.of(names));

        assertThat(caller.tenantOf(Optional.ofNullable(named).map(TenantId::new)))
                .isEqualTo(Optional.ofNullable(expected).map(TenantId::new));
    }

    @Test
    void hasOnlyTheRightsThatItWasGiven() {
        var caller = new Caller("portal", Set.of(new Right("subjects.resolve")), Reach.of(List.of("acme")));

        assertThat(caller.may(new Right("subjects.resolve"))).isTrue();
        assertThat(caller.may(new Right("subjects.erase"))).isFalse();
    }

    @Test
    void keepsItsNameOutOfLogs() {
        assertThat(new Caller("ada@example.com", Set.of(), Reach.NOBODY).toString())
                .doesNotContain("ada");
    }
}
