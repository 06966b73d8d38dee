package io.forewarm.sensor.source.otlp;

import io.forewarm.model.Word;
import io.forewarm.model.activity.Amounts;
import io.forewarm.model.activity.Placement;
import io.forewarm.model.activity.ResourceSpec;
import io.forewarm.model.activity.SecurityProfile;
import io.forewarm.sensor.source.Quantity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a request asked for, in attributes of our own: semantic conventions have none. Only those of the record itself
 * count, for a resource says what the service that logs runs on.
 */
record Requested(Map<String, String> attributes) {

    private static final String PREFIX = "forewarm.requested.";

    private static final String QUANTITY = "must be a quantity such as 500m or 2Gi";

    private static final String NAME = "must be 1 to 128 of A-Z a-z 0-9 . _ -";

    /** Name, what it must be, and whether it is. */
    private record Attribute(String name, String rule, Predicate<String> holds) {}

    private static final List<Attribute> KNOWN = List.of(
            new Attribute("cores", QUANTITY, Requested::isQuantity),
            new Attribute("memory", QUANTITY, Requested::isQuantity),
            new Attribute("gpus", QUANTITY, Requested::isQuantity),
            new Attribute("storage", QUANTITY, Requested::isQuantity),
            new Attribute("storage_class", NAME, Requested::isName),
            new Attribute("bandwidth", QUANTITY, Requested::isQuantity),
            new Attribute("units", "must be 1 to 999999", text -> text.matches("[1-9]\\d{0,5}")),
            new Attribute("image", NAME, Requested::isName),
            new Attribute("security", "must be one of: " + words(SecurityProfile.class), isWord(SecurityProfile.class)),
            new Attribute("placement", "must be one of: " + words(Placement.class), isWord(Placement.class)));

    static Requested of(LogRecord log) {
        return new Requested(KNOWN.stream()
                .map(Attribute::name)
                .filter(name ->
                        !log.attributes().getOrDefault(PREFIX + name, "").isEmpty())
                .collect(Collectors.toMap(name -> name, name -> log.attributes().getOrDefault(PREFIX + name, ""))));
    }

    /** The first rule that is broken; empty if none is. */
    Optional<String> brokenRule() {
        return KNOWN.stream()
                .filter(known -> attributes.containsKey(known.name()))
                .filter(known -> !known.holds().test(text(known.name())))
                .map(known -> PREFIX + known.name() + " " + known.rule())
                .findFirst();
    }

    /** Empty if nothing is said; to be asked only if no rule is broken. */
    Optional<ResourceSpec> spec() {
        if (attributes.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ResourceSpec(
                new Amounts(
                        quantity("cores").toDouble(),
                        quantity("memory").toMib(),
                        quantity("gpus").toCount()),
                Amounts.NONE,
                attributes.containsKey("units") ? Integer.parseInt(text("units")) : 1,
                quantity("storage").toMib(),
                quantity("bandwidth").toMbps(),
                word("security", SecurityProfile.BASELINE),
                text("image"),
                word("placement", Placement.ON_DEMAND),
                text("storage_class")));
    }

    private String text(String name) {
        return attributes.getOrDefault(name, "");
    }

    private Quantity quantity(String name) {
        return Quantity.parse(text(name)).orElse(Quantity.ZERO);
    }

    private <W extends Enum<W> & Word> W word(String name, W otherwise) {
        var text = text(name);
        return text.isEmpty() ? otherwise : Word.parse(otherwise.getDeclaringClass(), text);
    }

    private static boolean isQuantity(String text) {
        return Quantity.parse(text).isPresent();
    }

    private static boolean isName(String text) {
        return text.matches("[A-Za-z0-9._-]{1,128}");
    }

    private static <W extends Enum<W> & Word> Predicate<String> isWord(Class<W> words) {
        return text -> Word.words(words).contains(text);
    }

    private static <W extends Enum<W> & Word> String words(Class<W> words) {
        return String.join(", ", Word.words(words));
    }
}
