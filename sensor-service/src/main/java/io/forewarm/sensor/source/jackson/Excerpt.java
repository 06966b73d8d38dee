package io.forewarm.sensor.source.jackson;

import io.forewarm.sensor.source.KnownKeys;
import java.io.StringWriter;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * What its owner may see of a refused item, to find out which one is meant: its keys as far as they are the source's,
 * and of its values those that say nothing about anybody. In the item's order, as JSON.
 */
final class Excerpt {

    private static final String REMOVED = "[removed]";

    private static final String OTHER = "[other]";

    /** Parts that are looked at: more than anyone reads. An item may have a hundred thousand. */
    private static final int MAX_PARTS = 200;

    private final JsonGenerator json;
    private int parts;

    private Excerpt(JsonGenerator json) {
        this.json = json;
    }

    static String of(JsonNode item) {
        if (!item.isObject()) {
            // A bare value has no key that would tell whether it is personal.
            return item.getNodeType().name();
        }
        var text = new StringWriter();
        try (var json = JsonBodies.JSON.createGenerator(text)) {
            new Excerpt(json).write(item);
        }
        return text.toString();
    }

    private void write(JsonNode object) {
        json.writeStartObject();
        for (var property : object.properties()) {
            if (parts++ < MAX_PARTS) {
                write(property.getKey(), property.getValue());
            }
        }
        json.writeEndObject();
    }

    private void write(String key, JsonNode value) {
        // Other keys are chosen by somebody, as are those below.
        json.writeName(KnownKeys.isKnown(key) ? key : OTHER);
        var object = KnownKeys.isKnown(key) ? object(value) : Optional.<JsonNode>empty();
        if (object.isPresent()) {
            write(object.get());
        } else if (value.isValueNode() && KnownKeys.isHarmless(key, value.asString())) {
            json.writePOJO(value);
        } else {
            json.writeString(REMOVED);
        }
    }

    /** Itself, or in a text, as oslo.messaging sends it. */
    private static Optional<JsonNode> object(JsonNode value) {
        if (value.isString() && value.stringValue().startsWith("{")) {
            try {
                return Optional.of(JsonBodies.JSON.readTree(value.stringValue()))
                        .filter(JsonNode::isObject);
            } catch (JacksonException _) {
                return Optional.empty();
            }
        }
        return Optional.of(value).filter(JsonNode::isObject);
    }
}
