package io.forewarm.sensor.source.jackson;

import io.forewarm.sensor.source.jackson.PlainJson.Kind;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A value that {@link PlainJson} has found; to be asked only until that goes on.
 *
 * @param place where the reader has it
 */
record PlainValue(PlainJson json, int place, Kind kind) implements JsonValue {

    @Override
    public boolean isPresent() {
        return kind != Kind.ABSENT && kind != Kind.NULL;
    }

    @Override
    public boolean isObject() {
        return kind == Kind.OBJECT;
    }

    @Override
    public boolean isList() {
        return kind == Kind.LIST;
    }

    @Override
    public boolean isText() {
        return kind == Kind.TEXT || kind == Kind.ESCAPED_TEXT;
    }

    /** Whether it is this text. */
    boolean isText(String text) {
        return isText() && asText().equals(text);
    }

    @Override
    public boolean isFlag() {
        return kind == Kind.TRUE || kind == Kind.FALSE;
    }

    @Override
    public boolean isNumber() {
        return kind == Kind.NUMBER || kind == Kind.WHOLE_NUMBER;
    }

    @Override
    public boolean isWholeNumber() {
        return kind == Kind.WHOLE_NUMBER;
    }

    @Override
    public PlainValue at(String key) {
        return isObject() ? json.find(place, key) : new PlainValue(json, place, Kind.ABSENT);
    }

    @Override
    public List<String> keys() {
        return isObject() ? json.keys(place) : List.of();
    }

    @Override
    public List<JsonValue> elements() {
        return isList() ? json.elements(place) : List.of();
    }

    @Override
    public String asText() {
        return kind == Kind.ESCAPED_TEXT ? tree().asString() : json.ascii(place);
    }

    @Override
    public JsonNode tree() {
        return kind == Kind.ABSENT ? MissingNode.getInstance() : json.tree(place, isText());
    }
}
