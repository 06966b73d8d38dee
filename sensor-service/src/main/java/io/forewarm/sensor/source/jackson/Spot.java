package io.forewarm.sensor.source.jackson;

import io.forewarm.sensor.source.Mapped;
import io.forewarm.sensor.source.Quantity;
import io.forewarm.sensor.source.RefusalReason;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * One place in an item together with the way to it, so that every complaint can say where. What is absent reads as
 * empty unless a method says that it must be there.
 *
 * @param pointer JSON Pointer from the item on; empty at its top
 */
public record Spot(String pointer, JsonNode node) {

    /** No platform is older, and later times don't fit into what Kafka calls a time. */
    private static final Instant EARLIEST = Instant.EPOCH;

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9._/-]{1,320}");

    /** What an item means, or the rule that it breaks; never throws. */
    public static Mapped mapped(JsonNode item, Function<Spot, Mapped> mapping) {
        try {
            return mapping.apply(new Spot("", item).requireObject());
        } catch (BrokenRuleException broken) {
            return broken.toRefused();
        }
    }

    public boolean isPresent() {
        return !node.isMissingNode() && !node.isNull();
    }

    public boolean isArray() {
        return node.isArray();
    }

    /** The place below; may be absent. */
    public Spot at(String key) {
        return new Spot(pointer + "/" + key.replace("~", "~0").replace("/", "~1"), node.path(key));
    }

    /** A nested object; absent is like empty. */
    public Spot object(String key) {
        var spot = at(key);
        if (spot.isPresent() && !spot.node.isObject()) {
            throw spot.wrong(RefusalReason.WRONG_TYPE, "must be an object");
        }
        return spot;
    }

    /** What a text holds that is JSON itself; absent if there is no such text. */
    public Spot jsonInText(String key) {
        var spot = at(key);
        if (!spot.isPresent()) {
            return spot;
        }
        try {
            return new Spot(spot.pointer, JsonBodies.JSON.readTree(spot.asText())).requireObject();
        } catch (JacksonException _) {
            throw spot.wrong(RefusalReason.WRONG_TYPE, "must be JSON in a text");
        }
    }

    /** What a text in Base64 holds that is JSON itself; absent if there is no such text. */
    public Spot jsonInBase64(String key) {
        var spot = at(key);
        if (!spot.isPresent()) {
            return spot;
        }
        try {
            var json = Base64.getDecoder().decode(spot.asText());
            return new Spot(spot.pointer, JsonBodies.JSON.readTree(json)).requireObject();
        } catch (JacksonException | IllegalArgumentException _) {
            throw spot.wrong(RefusalReason.WRONG_TYPE, "must be JSON in Base64");
        }
    }

    /** A nested object, or nothing where there is anything else: for places that a source fills as it likes. */
    public Spot anyObject(String key) {
        var spot = at(key);
        return spot.node.isObject() ? spot : new Spot(spot.pointer, MissingNode.getInstance());
    }

    /** A text, or an empty one where there is anything else: for places that a source fills as it likes. */
    public String anyText(String key) {
        var spot = at(key);
        return spot.node.isString() ? spot.node.stringValue() : "";
    }

    /** The elements of a list that are objects; none if it is no list: for places that a source fills as it likes. */
    public List<Spot> anyObjects(String key) {
        var spot = at(key);
        return spot.isArray()
                ? spot.elements().filter(each -> each.node.isObject()).toList()
                : List.of();
    }

    /** The elements of a list, each of which must be an object; none if absent. */
    public List<Spot> objects(String key) {
        return elements(key).stream().map(Spot::requireObject).toList();
    }

    /** The elements of a list of texts; none if absent. */
    public List<String> texts(String key) {
        return elements(key).stream().map(Spot::asText).toList();
    }

    /** Keys and values of an object, in its order; none if absent. A key that is no label is not repeated anywhere. */
    public List<Spot> entries(String key) {
        var spot = object(key);
        return spot.node.propertyNames().stream()
                .map(name ->
                        new Spot(spot.at(LABEL.matcher(name).matches() ? name : "?").pointer, spot.node.path(name)))
                .toList();
    }

    /** Last part of the way here, where it is an object's key. */
    public String key() {
        return pointer.substring(pointer.lastIndexOf('/') + 1)
                .replace("~1", "/")
                .replace("~0", "~");
    }

    /** A text that must be there and not be empty. */
    public String requiredText(String key) {
        var text = text(key);
        if (text.isEmpty()) {
            throw at(key).wrong(RefusalReason.MISSING_FIELD, "must be there and not be empty");
        }
        return text;
    }

    /** A text; empty if absent. */
    public String text(String key) {
        var spot = at(key);
        return spot.isPresent() ? spot.asText() : "";
    }

    public String asText() {
        if (!node.isString()) {
            throw wrong(RefusalReason.WRONG_TYPE, "must be text");
        }
        return node.stringValue();
    }

    public boolean flag(String key) {
        var spot = at(key);
        if (spot.isPresent() && !spot.node.isBoolean()) {
            throw spot.wrong(RefusalReason.WRONG_TYPE, "must be true or false");
        }
        return spot.isPresent() && spot.node.booleanValue();
    }

    /** Whether it is there and says no. */
    public boolean denies(String key) {
        return at(key).isPresent() && !flag(key);
    }

    public int count(String key, int otherwise) {
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
    public Quantity quantity(String key) {
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

    /** A time that must be there. */
    public Instant requiredInstant(String key) {
        return requiredInstant(key, UnaryOperator.identity());
    }

    /** A time that must be there; {@code standard} makes what the source writes a time of RFC 3339. */
    public Instant requiredInstant(String key, UnaryOperator<String> standard) {
        var text = requiredText(key);
        try {
            var instant = Times.parse(standard.apply(text));
            if (!instant.isBefore(EARLIEST) && !instant.isAfter(LATEST)) {
                return instant;
            }
        } catch (DateTimeParseException _) {
            // Same complaint as for a time that cannot be.
        }
        throw at(key).wrong(RefusalReason.BAD_TIME, "must be an RFC 3339 time from 1970 to 9999");
    }

    /** This, if it is an object. */
    public Spot requireObject() {
        if (!node.isObject()) {
            throw wrong(RefusalReason.WRONG_TYPE, "must be an object");
        }
        return this;
    }

    /** Says what rule this place breaks; the value stays out, for it may be somebody's name. */
    public BrokenRuleException wrong(RefusalReason reason, String rule) {
        return new BrokenRuleException(
                reason, "%s %s".formatted(pointer.isEmpty() ? "the item" : key(), rule), pointer);
    }

    /** The elements of a list, whatever they are; none if absent. */
    public List<Spot> elements(String key) {
        var list = at(key);
        if (!list.isPresent()) {
            return List.of();
        }
        if (!list.node.isArray()) {
            throw list.wrong(RefusalReason.WRONG_TYPE, "must be a list");
        }
        return list.elements().toList();
    }

    private Stream<Spot> elements() {
        return IntStream.range(0, node.size())
                .mapToObj(index -> new Spot("%s/%d".formatted(pointer, index), node.get(index)));
    }
}
