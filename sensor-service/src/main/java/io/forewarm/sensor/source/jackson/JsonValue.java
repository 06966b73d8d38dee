package io.forewarm.sensor.source.jackson;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** A value in JSON as far as mappers ask, however it was read; may be one that is not there. */
sealed interface JsonValue permits PlainValue, TreeValue {

    /** Whether it is there and not {@code null}. */
    boolean isPresent();

    boolean isObject();

    boolean isList();

    boolean isText();

    boolean isFlag();

    boolean isNumber();

    boolean isWholeNumber();

    /** The value at a key; absent if there is none, or if this is no object. */
    JsonValue at(String key);

    /** Keys of an object in its order; none of anything else. */
    List<String> keys();

    /** Elements of a list; none of anything else. */
    List<JsonValue> elements();

    /** A text, or a number or flag as it may be written. */
    String asText();

    /** The same for those who want all of it. */
    JsonNode tree();
}
