package io.forewarm.sensor.source.jackson;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** A value that Jackson has read. */
record TreeValue(JsonNode tree) implements JsonValue {

    static final TreeValue ABSENT = new TreeValue(MissingNode.getInstance());

    @Override
    public boolean isPresent() {
        return !tree.isMissingNode() && !tree.isNull();
    }

    @Override
    public boolean isObject() {
        return tree.isObject();
    }

    @Override
    public boolean isList() {
        return tree.isArray();
    }

    @Override
    public boolean isText() {
        return tree.isString();
    }

    @Override
    public boolean isFlag() {
        return tree.isBoolean();
    }

    @Override
    public boolean isNumber() {
        return tree.isNumber();
    }

    @Override
    public boolean isWholeNumber() {
        return tree.isIntegralNumber();
    }

    @Override
    public JsonValue at(String key) {
        return new TreeValue(tree.path(key));
    }

    @Override
    public List<String> keys() {
        return List.copyOf(tree.propertyNames());
    }

    @Override
    public List<JsonValue> elements() {
        return tree.isArray()
                ? tree.valueStream().<JsonValue>map(TreeValue::new).toList()
                : List.of();
    }

    @Override
    public String asText() {
        return tree.asString();
    }
}
