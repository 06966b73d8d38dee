package io.forewarm.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** An enum constant that is written in lower case with hyphens wherever people or JSON see it: {@code data-science}. */
public interface Word {

    /** Name of the constant in Java. */
    String name();

    /** The constant as people read it. */
    @JsonValue
    default String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The constant that is written so.
     *
     * @throws IllegalArgumentException naming the known words, if there is none
     */
    static <E extends Enum<E> & Word> E parse(Class<E> type, String word) {
        for (E constant : type.getEnumConstants()) {
            if (constant.word().equals(word)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("must be one of %s: '%s'".formatted(words(type), word));
    }

    /** All constants as people read them, in the order of their declaration. */
    static <E extends Enum<E> & Word> List<String> words(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Word::word).toList();
    }
}
