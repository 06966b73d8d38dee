package io.forewarm.model.catalogue.jackson;

import io.forewarm.model.Word;
import io.forewarm.model.catalogue.InvalidCatalogueException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * One place of the document together with the keys that lead to it, so that every complaint can say where.
 *
 * @param path keys from the top, such as {@code bundles[2].storage}; empty at the top
 */
record Field(String path, JsonNode node) {

    void allowOnly(Set<String> keys) {
        for (String key : node.propertyNames()) {
            if (!keys.contains(key)) {
                throw at(key).wrong("unknown key; known are " + keys.stream().sorted().toList());
            }
        }
    }

    List<Field> elements(String key) {
        var list = at(key);
        if (!list.node.isArray()) {
            throw list.wrong("must be a list");
        }
        return IntStream.range(0, list.node.size())
                .mapToObj(index -> new Field("%s[%d]".formatted(list.path, index), list.node.get(index)))
                .map(Field::requireObject)
                .toList();
    }

    /** A nested block; an empty one if the key is absent. */
    Field block(String key) {
        var block = at(key);
        return block.isAbsent() ? block : block.requireObject();
    }

    String text(String key) {
        var field = at(key);
        if (!field.node.isString() || field.node.stringValue().isBlank()) {
            throw field.wrong("must be text that is not blank");
        }
        return field.node.stringValue();
    }

    String text(String key, String otherwise) {
        return at(key).isAbsent() ? otherwise : text(key);
    }

    double number(String key) {
        var field = at(key);
        if (!field.node.isNumber()) {
            throw field.wrong("must be a number");
        }
        return field.node.doubleValue();
    }

    double number(String key, double otherwise) {
        return at(key).isAbsent() ? otherwise : number(key);
    }

    long wholeNumber(String key, long otherwise) {
        var field = at(key);
        if (field.isAbsent()) {
            return otherwise;
        }
        if (!field.node.isIntegralNumber() || !field.node.canConvertToLong()) {
            throw field.wrong("must be a whole number");
        }
        return field.node.longValue();
    }

    /** A time such as {@code 45s}, {@code 1m30s} or ISO-8601's {@code PT45S}. */
    Duration duration(String key) {
        return at(key).parsed(text(key), value -> {
            var upper = value.toUpperCase(Locale.ROOT);
            return Duration.parse(upper.startsWith("P") ? upper : "PT" + upper);
        });
    }

    <E extends Enum<E> & Word> E word(String key, Class<E> type, E otherwise) {
        return at(key).isAbsent() ? otherwise : at(key).parsed(text(key), value -> Word.parse(type, value));
    }

    /** Builds something from this place; what the thing itself refuses is reported as being wrong here. */
    <T> T build(Function<Field, T> constructor) {
        try {
            return constructor.apply(this);
        } catch (IllegalArgumentException e) {
            throw new InvalidCatalogueException(place() + e.getMessage());
        }
    }

    Field requireObject() {
        if (!node.isObject()) {
            throw wrong("must be a block of keys and values");
        }
        return this;
    }

    private <T> T parsed(String value, Function<String, T> parser) {
        try {
            return parser.apply(value);
        } catch (DateTimeParseException _) {
            throw wrong("must be a time such as 45s or 2m");
        } catch (IllegalArgumentException e) {
            throw new InvalidCatalogueException(place() + e.getMessage());
        }
    }

    private Field at(String key) {
        return new Field(path.isEmpty() ? key : path + "." + key, node.path(key));
    }

    private boolean isAbsent() {
        return node.isMissingNode() || node.isNull();
    }

    private InvalidCatalogueException wrong(String rule) {
        return new InvalidCatalogueException(place() + rule + (isAbsent() ? ", but is missing" : ": " + node));
    }

    private String place() {
        return path.isEmpty() ? "catalogue: " : path + ": ";
    }
}
