package io.forewarm.sensor.fuzz;

import java.util.List;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Values that nobody expects: of another type, huge, out of range, strange, or made to keep a pattern busy. */
final class OddValues {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "\ud83d",
            "\ude00x",
            "\ud83d\ude00",
            "\u202e\u200b\ufeff",
            "a\u0300\u0301\u0302",
            "-1",
            "0",
            "1e99",
            "-1e-99",
            "1e999999999",
            "NaN",
            "Infinity",
            "0x7f",
            "1Gi",
            "1.5.5",
            "+500m",
            "9223372036854775808",
            "18446744073709551616",
            "/~1/~0",
            "a/b/c/../../d",
            "http://[::1]:99999/%zz?&&=#",
            "9999-12-31T23:59:60Z",
            "+999999999-12-31T23:59:59.999999999Z",
            "0000-01-01T00:00:00Z",
            "2026-03-02 08:00:00.1+99:99",
            "PT-1S",
            "P999999999999D",
            "system:",
            "system:serviceaccount:a:b",
            "arn:aws:sts::1:assumed-role/",
            "ada@example.com",
            "10.40.1.11",
            "true",
            "null",
            "{\"a\":",
            "[[[[",
            "%E2%82%AC%",
            "\"quoted\\\"",
            "x.y.z.end",
            "create.start",
            "db.r6g.99999999xlarge",
            "gpu:999,gpu:9,:,");

    /** What a pattern that tries too many ways would take long over. */
    private static final List<String> REPEATED = List.of(
            "a",
            "9",
            ".",
            "-",
            "_",
            "/",
            "\\",
            "\"",
            "\\\"",
            "a:",
            ":",
            "0:",
            "a.",
            "a@",
            "@",
            "a@b.",
            "1.",
            "{",
            "[",
            "a1",
            "A9_-",
            " ",
            "eyJ",
            "bearer ",
            "AKIA",
            "\"user\":",
            "\"name\":\"",
            "\ud83d\ude00",
            "\ud83d",
            "%41",
            "a/",
            "?&",
            "Aa",
            "e-",
            "x=",
            "\u0300");

    private OddValues() {}

    static String text(RandomGenerator random) {
        if (random.nextInt(4) > 0) {
            return TEXTS.get(random.nextInt(TEXTS.size()));
        }
        int length = random.nextInt(8) == 0 ? 20_000 : 400;
        var part = REPEATED.get(random.nextInt(REPEATED.size()));
        var other = random.nextInt(3) == 0 ? REPEATED.get(random.nextInt(REPEATED.size())) : "";
        return (part + other).repeat(1 + random.nextInt(length)) + TEXTS.get(random.nextInt(TEXTS.size()));
    }

    static JsonNode node(RandomGenerator random) {
        return switch (random.nextInt(14)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(random.nextBoolean());
            case 2 -> JSON.numberNode(random.nextLong());
            case 3 -> JSON.numberNode(random.nextInt(-3, 700));
            case 4 -> JSON.numberNode(Double.longBitsToDouble(random.nextLong()));
            case 5 -> JSON.numberNode(new java.math.BigInteger("9".repeat(1 + random.nextInt(400))));
            case 6 -> JSON.numberNode(java.math.BigDecimal.ONE.scaleByPowerOfTen(random.nextInt(-400, 400)));
            case 7 -> JSON.arrayNode();
            case 8 -> JSON.objectNode();
            case 9 -> JSON.arrayNode().add(JSON.nullNode()).add(1).add(JSON.objectNode());
            case 10 -> nested(random);
            default -> JSON.stringNode(text(random));
        };
    }

    private static JsonNode nested(RandomGenerator random) {
        JsonNode node = JSON.stringNode("bottom");
        for (int depth = random.nextInt(250); depth > 0; depth--) {
            node = random.nextBoolean()
                    ? JSON.arrayNode().add(node)
                    : JSON.objectNode().set("spec", node);
        }
        return node;
    }
}
