package io.forewarm.sensor.source.jackson;

import io.forewarm.sensor.source.Quantity;
import io.forewarm.sensor.source.RefusalReason;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * One place in an item together with the way to it, so that every complaint can say where. What is absent reads as
 * empty unless a method says that it must be there.
 *
 * @param pointer JSON Pointer from the item on; empty at its top
 */
record Spot(String pointer, JsonNode node) {

    /** No platform is older, and later times don't fit into what Kafka calls a time. */
    private static final Instant EARLIEST = Instant.EPOCH;

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9._/-]{1,320}");

    boolean isPresent() {
        return !node.isMissingNode() && !node.isNull();
    }

    boolean isArray() {
        return node.isArray();
    }

    /** The place below; may be absent. */
    Spot at(String key) {
        return new Spot(pointer + "/" + key.replace("~", "~0").replace("/", "~1"), node.path(key));
    }

    /** A nested object; absent is like empty. */
    Spot object(String key) {
        var spot = at(key);
        if (spot.isPresent() && !spot.node.isObject()) {
            throw spot.wrong(RefusalReason.WRONG_TYPE, "must be an object");
        }
        return spot;
    }

    /** The elements of a list, each of which must be an object; none if absent. */
    List<Spot> objects(String key) {
        return elements(key).stream().map(Spot::requireObject).toList();
    }

    /** The elements of a list of texts; none if absent. */
    List<String> texts(String key) {
        return elements(key).stream().map(Spot::asText).toList();
    }

    /** Keys and values of an object, in its order; none if absent. A key that is no label is not repeated anywhere. */
    List<Spot> entries(String key) {
        var spot = object(key);
        return spot.node.propertyNames().stream()
                .map(name ->
                        new Spot(spot.at(LABEL.matcher(name).matches() ? name : "?").pointer, spot.node.path(name)))
                .toList();
    }

    /** Last part of the way here, where it is an object's key. */
    String key() {
        return pointer.substring(pointer.lastIndexOf('/') + 1)
                .replace("~1", "/")
                .replace("~0", "~");
    }

    /** A text that must be there and not be empty. */
    String requiredText(String key) {
        var text = text(key);
        if (text.isEmpty()) {
            throw at(key).wrong(RefusalReason.MISSING_FIELD, "must be there and not be empty");
        }
        return text;
    }

    /** A text; empty if absent. */
    String text(String key) {
        var spot = at(key);
        return spot.isPresent() ? spot.asText() : "";
    }

    String asText() {
        if (!node.isString()) {
            throw wrong(RefusalReason.WRONG_TYPE, "must be text");
        }
        return node.stringValue();
    }

    boolean flag(String key) {
        var spot = at(key);
        if (spot.isPresent() && !spot.node.isBoolean()) {
            throw spot.wrong(RefusalReason.WRONG_TYPE, "must be true or false");
        }
        return spot.isPresent() && spot.node.booleanValue();
    }

    /** Whether it is there and says no. */
    boolean denies(String key) {
        return at(key).isPresent() && !flag(key);
    }

    int count(String key, int otherwise) {
        var spot = at(key);
        if (!spot.isPresent()) {
            return otherwise;
        }
        if (!spot.node.isIntegralNumber()) {
            throw spot.wrong(RefusalReason.WRONG_TYPE, "must be a whole number");
        }
        if (!spot.node.canConvertToInt() || spot.node.intValue() < 0) {
            throw spot.wrong(RefusalReason.BAD_VALUE, "must be 0 to 2147483647");
        }
        return spot.node.intValue();
    }

    /** An amount, written as text or as a number; 0 if absent. */
    Quantity quantity(String key) {
        var spot = at(key);
        if (!spot.isPresent()) {
            return Quantity.ZERO;
        }
        if (!spot.node.isString() && !spot.node.isNumber()) {
            throw spot.wrong(RefusalReason.WRONG_TYPE, "must be a quantity");
        }
        return Quantity.parse(spot.node.asString())
                .orElseThrow(() -> spot.wrong(RefusalReason.BAD_VALUE, "must be a quantity such as 500m or 2Gi"));
    }

    Instant requiredInstant(String key) {
        var text = requiredText(key);
        try {
            var instant = Instant.parse(text);
            if (!instant.isBefore(EARLIEST) && !instant.isAfter(LATEST)) {
                return instant;
            }
        } catch (DateTimeParseException _) {
            // Same complaint as for a time that cannot be.
        }
        throw at(key).wrong(RefusalReason.BAD_TIME, "must be an RFC 3339 time from 1970 to 9999");
    }

    Spot requireObject() {
        if (!node.isObject()) {
            throw wrong(RefusalReason.WRONG_TYPE, "must be an object");
        }
        return this;
    }

    /** Says what rule this place breaks; the value stays out, for it may be somebody's name. */
    BrokenRuleException wrong(RefusalReason reason, String rule) {
        return new BrokenRuleException(
                reason, "%s %s".formatted(pointer.isEmpty() ? "the item" : key(), rule), pointer);
    }

    private List<Spot> elements(String key) {
        var list = at(key);
        if (!list.isPresent()) {
            return List.of();
        }
        if (!list.node.isArray()) {
            throw list.wrong(RefusalReason.WRONG_TYPE, "must be a list");
        }
        return IntStream.range(0, list.node.size())
                .mapToObj(index -> new Spot("%s/%d".formatted(list.pointer, index), list.node.get(index)))
                .toList();
    }
}
