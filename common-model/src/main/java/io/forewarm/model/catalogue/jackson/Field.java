package io.forewarm.model.catalogue.jackson;

import io.forewarm.model.Word;
import io.forewarm.model.catalogue.BundleId;
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
                throw at(key).wrong("is unknown, known are "
                        + keys.stream().sorted().toList());
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

    long wholeNumber(String key) {
        var field = at(key);
        if (!field.node.isIntegralNumber() || !field.node.canConvertToLong()) {
            throw field.wrong("must be a whole number");
        }
        return field.node.longValue();
    }

    long wholeNumber(String key, long otherwise) {
        return at(key).isAbsent() ? otherwise : wholeNumber(key);
    }

    /** A whole number of things; 0 if the key is absent. */
    int count(String key) {
        long count = wholeNumber(key, 0);
        if (count != (int) count) {
            throw at(key).wrong("must be below 2^31");
        }
        return (int) count;
    }

    BundleId bundleId(String key) {
        return parsed(key, BundleId::new, "must be a lower-case DNS label");
    }

    /** A time such as {@code 45s}, {@code 1m30s} or ISO-8601's {@code PT45S}. */
    Duration duration(String key) {
        return parsed(key, Field::toDuration, "must be a time such as 45s or 2m");
    }

    <E extends Enum<E> & Word> E word(String key, Class<E> type, E otherwise) {
        return at(key).isAbsent()
                ? otherwise
                : parsed(key, value -> Word.parse(type, value), "must be one of " + Word.words(type));
    }

    /**
     * Builds something from this place. Our records begin their complaints with the name of the component that is
     * wrong, which is also its key here, so the path before it makes a whole sentence.
     */
    <T> T build(Function<Field, T> constructor) {
        try {
            return constructor.apply(this);
        } catch (IllegalArgumentException e) {
            throw new InvalidCatalogueException(prefix() + e.getMessage());
        }
    }

    Field requireObject() {
        if (!node.isObject()) {
            throw wrong("must be a block of keys and values");
        }
        return this;
    }

    private <T> T parsed(String key, Function<String, T> parser, String rule) {
        try {
            return parser.apply(text(key));
        } catch (IllegalArgumentException | DateTimeParseException _) {
            throw at(key).wrong(rule);
        }
    }

    private static Duration toDuration(String value) {
        var upper = value.toUpperCase(Locale.ROOT);
        return Duration.parse(upper.startsWith("P") ? upper : "PT" + upper);
    }

    private Field at(String key) {
        return new Field(prefix() + key, node.path(key));
    }

    private String prefix() {
        return path.isEmpty() ? "" : path + ".";
    }

    private boolean isAbsent() {
        return node.isMissingNode() || node.isNull();
    }

    private InvalidCatalogueException wrong(String rule) {
        var place = path.isEmpty() ? "catalogue" : path;
        return new InvalidCatalogueException(place + " " + rule + (isAbsent() ? ", but is missing" : ": " + node));
    }
}
