package io.forewarm.sensor.source.jackson;

import static io.forewarm.sensor.AuditItems.aPodCreation;
import static io.forewarm.sensor.AuditItems.anItem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

class PlainJsonTest {

    private final PlainJson json = new PlainJson();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                " [ 1 , -2 ,\t3.25 ,\n0, 0.5, 123456789012345678 ] ",
                "{\"a\":true,\"b\":false,\"c\":null}",
                "{\"a\":{\"b\":[{\"c\":\"d\"},[]]},\"b\":{}}",
                "{\"a\":1,\"a\":2,\"b\":3,\"a\":{\"b\":1}}",
                "{\"\":\"\",\"a\":\"\"}",
                "{\"k:{\\\"name\\\":\\\"cart\\\"}\":{\".\":{}},\"a\\\\b\":1}",
                "{\"a\":\"tab\\t, quote \\\", slash \\/, backslash \\\\, \\u00e9, \\ud83d\\ude00\"}",
                "{\"a\":\"\u00e9 \u20ac \ud83d\ude00 and then some more text of ASCII\"}",
                "{\"long enough that eight bytes at a time matter\":\"0123456789abcdef\\\\0123456789abcdef\"}",
                "\"text\"",
                "12",
            })
    void readsTheSameAsJackson(String document) {
        var read = read(document.getBytes(StandardCharsets.UTF_8));

        assertThat(read).hasValueSatisfying(value -> assertSame(value, JsonBodies.JSON.readTree(document)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{\"a\"",
                "{\"a\":",
                "{\"a\":1",
                "{\"a\":1,}",
                "[1,]",
                "[,1]",
                "[1 2]",
                "{,}",
                "{\"a\" 1}",
                "{a:1}",
                "'a'",
                "\"a",
                "\"a\\",
                "\"\\x\"",
                "\"\\u12\"",
                "\"\\ud8\"",
                "\"a\nb\"",
                "\"a\u0000b\"",
                "tru",
                "trues",
                "nul",
                "01",
                "-",
                "1.",
                ".5",
                "+1",
                "1e",
                "1,",
                "{} {}",
                "1 2",
                "// no\n1",
                "NaN",
            })
    void leavesToJacksonWhatIsWrong(String document) {
        assertThat(read(document.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1e5", "-0", "1234567890123456789", "0.1234567890123456", "{\"\\u0061\":1}", "{\"\u00e9\":1}"})
    void leavesToJacksonWhatMayMeanSomethingElseThere(String document) {
        assertThat(read(document.getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThatNoException().isThrownBy(() -> JsonBodies.JSON.readTree(document));
    }

    @Test
    void leavesToJacksonWhatIsNestedWithoutEnd() {
        var deep = "[".repeat(100_000) + "]".repeat(100_000);

        assertThat(read(deep.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void takesNothingThatJacksonReadsOtherwise() {
        var random = new Random(7);
        var item = aPodCreation(
                        "{\"containers\":[{\"image\":\"r/a\\u00e9:1\",\"name\":\"\u00e9\u20ac\",\"n\":[1,-2.5,true]}]}")
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        int taken = 0;
        for (int each = 0; each < 30_000; each++) {
            var changed = item.clone();
            for (int change = random.nextInt(3); change >= 0; change--) {
                changed[random.nextInt(changed.length)] = anyByte(random);
            }
            var read = read(changed);
            read.ifPresent(value -> assertSame(value, tree(changed)));
            taken += read.isPresent() ? 1 : 0;
        }
        assertThat(taken).isBetween(1000, 29_000);
    }

    @Test
    void isAsGoodForTheNextDocument() {
        read("{\"a\":[\"".getBytes(StandardCharsets.UTF_8));
        var item = anItem().build();

        var read = read(item.toString().getBytes(StandardCharsets.UTF_8));

        assertThat(read).hasValueSatisfying(value -> assertSame(value, item));
    }

    private static byte anyByte(Random random) {
        var marks = "{}[]\",:\\/ \n0123456789eEu.-tfn\u0000";
        return random.nextInt(3) == 0 ? (byte) random.nextInt() : (byte) marks.charAt(random.nextInt(marks.length()));
    }

    private static JsonNode tree(byte[] document) {
        try {
            // As the readers do it: Jackson takes bytes for UTF-8 or something else by how they begin.
            return JsonBodies.JSON.readTree(document);
        } catch (JacksonException e) {
            throw new AssertionError("taken, but not JSON: " + new String(document, StandardCharsets.UTF_8), e);
        }
    }

    private Optional<PlainValue> read(byte[] document) {
        try {
            json.begin(Arrays.copyOf(document, document.length + 1));
            var value = json.value();
            json.end(document.length);
            return Optional.of(value);
        } catch (OddJsonException _) {
            return Optional.empty();
        }
    }

    private static void assertSame(JsonValue value, JsonNode tree) {
        var other = new TreeValue(tree);
        assertThat(value.tree()).isEqualTo(tree);
        assertThat(value.isPresent()).isEqualTo(other.isPresent());
        assertThat(value.isObject()).isEqualTo(other.isObject());
        assertThat(value.isList()).isEqualTo(other.isList());
        assertThat(value.isText()).isEqualTo(other.isText());
        assertThat(value.isFlag()).isEqualTo(other.isFlag());
        assertThat(value.isNumber()).isEqualTo(other.isNumber());
        assertThat(value.isWholeNumber()).isEqualTo(other.isWholeNumber());
        if (other.isText() || other.isFlag() || other.isWholeNumber()) {
            assertThat(value.asText()).isEqualTo(other.asText());
        }
        assertThat(value.keys()).hasSameSizeAs(other.keys());
        // A key with a quote in it is not written as Jackson reads it, but nobody looks for one.
        other.keys().stream()
                .filter(key -> !key.contains("\"") && !key.contains("\\"))
                .forEach(key -> assertSame(value.at(key), tree.get(key)));
        for (int index = 0; index < other.elements().size(); index++) {
            assertSame(value.elements().get(index), tree.get(index));
        }
        assertThat(value.at("no such key").isPresent()).isFalse();
    }
}
