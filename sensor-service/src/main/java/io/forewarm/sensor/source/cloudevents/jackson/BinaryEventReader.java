package io.forewarm.sensor.source.cloudevents.jackson;

import io.forewarm.sensor.source.Delivery;
import io.forewarm.sensor.source.Delivery.WrongDocument;
import io.forewarm.sensor.source.cloudevents.HeaderValue;
import io.forewarm.sensor.source.jackson.ItemList;
import io.forewarm.sensor.source.jackson.JsonBodies;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads an event in CloudEvents' binary mode: attributes in the headers, data in the body. Thread-safe. */
public final class BinaryEventReader {

    private final CloudEventMapper mapper;

    public BinaryEventReader(CloudEventMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * Reads one event. The data of events that are not ours are not looked at: they may be anything.
     *
     * @param attributes headers that begin with {@code ce-}, without that
     * @throws IOException if the stream itself fails
     */
    public Delivery read(Map<String, String> attributes, InputStream body) throws IOException {
        if (!attributes.containsKey("specversion")) {
            return new WrongDocument("there must be headers of CloudEvents: ce-specversion is missing");
        }
        var event = JsonNodeFactory.instance.objectNode();
        attributes.forEach((name, value) -> event.put(name, HeaderValue.decoded(value)));
        if (!CloudEventMapper.isOurs(event.path("type").asString(""))) {
            return only(event);
        }
        return JsonBodies.read(body, parser -> {
            event.set("data", JsonBodies.JSON.readTree(parser));
            return only(event);
        });
    }

    private Delivery only(ObjectNode event) {
        var items = new ItemList(mapper, 1);
        items.add("", event);
        return items.delivery();
    }
}
