package io.forewarm.sensor.source.jackson;

import io.forewarm.sensor.source.Mapped;
import io.forewarm.sensor.source.Quantity;
import io.forewarm.sensor.source.RefusalReason;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * One place in an item together with the way to it, so that every complaint can say where. What is absent reads as
 * empty unless a method says that it must be there. To be asked only while its item is the one that is read.
 */
public final class Spot {

    /** No platform is older, and later times don't fit into what Kafka calls a time. */
    private static final Instant EARLIEST = Instant.EPOCH;

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private static final int INT_DIGITS = 10;

    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9._/-]{1,320}");

    private final Way way;
    private final JsonValue value;

    private Spot(Way way, JsonValue value) {
        this.way = way;
        this.value = value;
    }

    /** A tree's root, and the JSON Pointer that complaints begin with. */
    public Spot(String pointer, JsonNode node) {
        this(new Way.Start(pointer), new TreeValue(node));
    }

    /** What an item means, or the rule that it breaks; never throws. */
    static Mapped mapped(JsonValue item, Function<Spot, Mapped> mapping) {
        try {
            return mapping.apply(new Spot(Way.Start.ITEM, item).requireObject());
        } catch (BrokenRuleException broken) {
            return broken.toRefused();
        }
    }

    /** JSON Pointer from the item on; empty at its top. */
    public String pointer() {
        return way.pointer();
    }

    /** All that is here. */
    public JsonNode node() {
        return value.tree();
    }

    public boolean isPresent() {
        return value.isPresent();
    }

    public boolean isArray() {
        return value.isList();
    }

    /** The place below; may be absent. */
    public Spot at(String key) {
        return new Spot(new Way.Step(way, key), value.at(key));
    }

    /** The same place with nothing in it. */
    public Spot emptied() {
        return new Spot(way, TreeValue.ABSENT);
    }

    /** A nested object; absent is like empty. */
    public Spot object(String key) {
        var spot = at(key);
        if (spot.isPresent() && !spot.value.isObject()) {
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
            return new Spot(spot.way, new TreeValue(JsonBodies.JSON.readTree(spot.asText()))).requireObject();
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
            return new Spot(spot.way, new TreeValue(JsonBodies.JSON.readTree(json))).requireObject();
        } catch (JacksonException | IllegalArgumentException _) {
            throw spot.wrong(RefusalReason.WRONG_TYPE, "must be JSON in Base64");
        }
    }

    /** A nested object, or nothing where there is anything else: for places that a source fills as it likes. */
    public Spot anyObject(String key) {
        var spot = at(key);
        return spot.value.isObject() ? spot : spot.emptied();
    }

    /** A text, or an empty one where there is anything else: for places that a source fills as it likes. */
    public String anyText(String key) {
        var spot = at(key);
        return spot.value.isText() ? spot.value.asText() : "";
    }

    /** The elements of a list that are objects; none if it is no list: for places that a source fills as it likes. */
    public List<Spot> anyObjects(String key) {
        var spot = at(key);
        return spot.isArray()
                ? spot.elements().stream().filter(each -> each.value.isObject()).toList()
                : List.of();
    }

    /** The elements of a list, each of which must be an object; none if absent. */
    public List<Spot> objects(String key) {
        var objects = elements(key);
        objects.forEach(Spot::requireObject);
        return objects;
    }

    /** The elements of a list of texts; none if absent. */
    public List<String> texts(String key) {
        return elements(key).stream().map(Spot::asText).toList();
    }

    /** Keys and values of an object, in its order; none if absent. A key that is no label is not repeated anywhere. */
    public List<Spot> entries(String key) {
        var spot = object(key);
        return spot.value.keys().stream()
                .map(name -> new Spot(
                        new Way.Step(spot.way, LABEL.matcher(name).matches() ? name : "?"), spot.value.at(name)))
                .toList();
    }

    /** Keys of this object, in its order; none of anything else. */
    List<String> keys() {
        return value.keys();
    }

    /** Last part of the way here, where it is an object's key. */
    public String key() {
        return way.key();
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
        var text = value.at(key);
        if (text.isText()) {
            return text.asText();
        }
        return text.isPresent() ? at(key).asText() : "";
    }

    public String asText() {
        if (!value.isText()) {
            throw wrong(RefusalReason.WRONG_TYPE, "must be text");
        }
        return value.asText();
    }

    public boolean flag(String key) {
        var spot = at(key);
        if (spot.isPresent() && !spot.value.isFlag()) {
            throw spot.wrong(RefusalReason.WRONG_TYPE, "must be true or false");
        }
        return spot.isPresent() && spot.value.asText().equals("true");
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
        if (!spot.value.isWholeNumber()) {
            throw spot.wrong(RefusalReason.WRONG_TYPE, "must be a whole number");
        }
        var digits = spot.value.asText();
        long count = digits.length() > INT_DIGITS ? -1 : Long.parseLong(digits);
        if (count < 0 || count > Integer.MAX_VALUE) {
            throw spot.wrong(RefusalReason.BAD_VALUE, "must be 0 to 2147483647");
        }
        return (int) count;
    }

    /** An amount, written as text or as a number; 0 if absent. */
    public Quantity quantity(String key) {
        var spot = at(key);
        if (!spot.isPresent()) {
            return Quantity.ZERO;
        }
        if (!spot.value.isText() && !spot.value.isNumber()) {
            throw spot.wrong(RefusalReason.WRONG_TYPE, "must be a quantity");
        }
        return Quantity.parse(spot.value.asText())
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
        if (!value.isObject()) {
            throw wrong(RefusalReason.WRONG_TYPE, "must be an object");
        }
        return this;
    }

    /** Says what rule this place breaks; the value stays out, for it may be somebody's name. */
    public BrokenRuleException wrong(RefusalReason reason, String rule) {
        return new BrokenRuleException(
                reason, "%s %s".formatted(pointer().isEmpty() ? "the item" : key(), rule), pointer());
    }

    /** The elements of a list, whatever they are; none if absent. */
    public List<Spot> elements(String key) {
        var list = at(key);
        if (!list.isPresent()) {
            return List.of();
        }
        if (!list.isArray()) {
            throw list.wrong(RefusalReason.WRONG_TYPE, "must be a list");
        }
        return list.elements();
    }

    private List<Spot> elements() {
        var spots = new ArrayList<Spot>();
        for (var element : value.elements()) {
            spots.add(new Spot(new Way.Step(way, Integer.toString(spots.size())), element));
        }
        return spots;
    }
}
