package io.forewarm.sensor.source.jackson;

import io.forewarm.sensor.source.Delivery;
import java.io.IOException;
import java.io.InputStream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads one item, a list of items, or an object with a list of items under a known key. One item of a list at a time,
 * so that a large delivery is never in memory as a whole. Thread-safe.
 */
public final class ItemsReader {

    private final ItemMapper mapper;
    private final String listKey;
    private final int maxItems;

    /**
     * A reader of such documents.
     *
     * @param listKey where the items are if the document is an object that has this key; empty if there is no such key
     * @param maxItems a delivery of more is refused
     */
    public ItemsReader(ItemMapper mapper, String listKey, int maxItems) {
        this.mapper = mapper;
        this.listKey = listKey;
        this.maxItems = maxItems;
    }

    /**
     * Reads one delivery.
     *
     * @throws IOException if the stream itself fails
     */
    public Delivery read(InputStream body) throws IOException {
        return JsonBodies.read(body, this::read);
    }

    private Delivery read(JsonParser parser) {
        var items = new ItemList(mapper, maxItems);
        switch (parser.currentToken()) {
            case START_ARRAY -> items.addAll("", parser);
            case START_OBJECT -> readObject(parser, items);
            default -> {
                parser.skipChildren();
                return new Delivery.WrongDocument("the document must be an object or a list");
            }
        }
        return items.delivery();
    }

    /** Whether it is an item itself shows only when no list has come up to its end. */
    private void readObject(JsonParser parser, ItemList items) {
        var other = new ObjectNode(JsonBodies.JSON.getNodeFactory());
        boolean listed = false;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME && !items.isTooLong()) {
            var key = parser.currentName();
            if (parser.nextToken() == JsonToken.START_ARRAY && key.equals(listKey)) {
                listed = true;
                items.addAll("/" + listKey, parser);
            } else {
                other.set(key, JsonBodies.JSON.readTree(parser));
            }
        }
        if (!listed) {
            items.add("", other);
        }
    }
}
