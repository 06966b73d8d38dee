package io.forewarm.sensor.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MachineMadeIdTest {

    private static final String UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private static final Pattern RULE = Pattern.compile(
            "[a-z0-9]{1,8}:(?:[0-9a-f]{32}|(?:req-)?" + UUID + ")(?::[A-Za-z]{1,20}(?::" + UUID + ")?)?");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "k8s:2e94f680-c6ea-40b6-b7dd-0f3c5a1be9aa:ResponseComplete",
                "nova:req-2e94f680-c6ea-40b6-b7dd-0f3c5a1be9aa",
                "otlp:2e94f680c6ea40b6b7dd0f3c5a1be9aa",
                "cadf:2e94f680-c6ea-40b6-b7dd-0f3c5a1be9aa:create:aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee"
            })
    void nobodyCanHavePutAnythingInto(String id) {
        assertThat(MachineMadeId.is(id)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "k8s:anna@example.org",
                "k8s:2e94f680-c6ea-40b6-b7dd-0f3c5a1be9aa:anna@example.org",
                "k8s:2e94f680-c6ea-40b6-b7dd-0f3c5a1be9aa:create:anna",
                "k8s:2e94f680-c6ea-40b6-b7dd-0f3c5a1be9aaanna",
                "k8s:2e94f680-c6ea-40b6-b7dd-0f3c5a1be9ag",
                "k8s:2E94f680-c6ea-40b6-b7dd-0f3c5a1be9aa",
                "k8s:2e94f680-c6ea-40b6-b7dd-0f3c5a1be9aa:TwentyLettersExactlyOne",
                "otlp:0123456789abcdef0123456789abcdeg",
                "annasbigsecret:2e94f680-c6ea-40b6-b7dd-0f3c5a1be9aa",
                "",
                ":"
            })
    void somebodyMayHaveChosen(String id) {
        assertThat(MachineMadeId.is(id)).isFalse();
    }

    @Property
    void followsTheRule(@ForAll("ids") String id) {
        assertThat(MachineMadeId.is(id)).isEqualTo(RULE.matcher(id).matches());
    }

    /** Of the parts that ids have, in any order, some of them damaged. */
    @Provide
    static Arbitrary<String> ids() {
        var uuid = "2e94f680-c6ea-40b6-b7dd-0f3c5a1be9aa";
        var parts = Arbitraries.of(List.of(
                "k8s",
                "eightlet",
                "ninelette",
                ":",
                ":",
                ":",
                "req-",
                uuid,
                uuid,
                "0123456789abcdef0123456789abcdef",
                "create",
                "ALetterTooLongByOneYe",
                "TwentyLettersExactly",
                "g",
                "A",
                "-",
                "é",
                "0"));
        return Arbitraries.oneOf(
                parts.list().ofMaxSize(6).map(each -> String.join("", each)),
                Arbitraries.of("k8s", "eightlet", "ninelette", "K8s", "")
                        .flatMap(source -> Arbitraries.of(uuid, "req-" + uuid, "0123456789abcdef0123456789abcdef", "g")
                                .flatMap(number -> Arbitraries.of("", ":create", ":", ":create:" + uuid, ":create:1")
                                        .map(rest -> source + ":" + number + rest))));
    }
}
