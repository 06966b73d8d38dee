package io.forewarm.sensor.source.jackson;

import io.forewarm.sensor.source.Delivery;
import io.forewarm.sensor.source.Delivery.Items;
import io.forewarm.sensor.source.Delivery.TooManyItems;
import io.forewarm.sensor.source.Mapped.Refused;
import io.forewarm.sensor.source.SourceItem;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/**
 * The items of one delivery, as far as they have been read. Each is mapped as it comes, so that a large delivery is
 * never in memory as a whole, and a bad one spoils no other.
 */
public final class ItemList {

    private final ItemMapper mapper;
    private final int maxItems;
    private final List<SourceItem> items = new ArrayList<>();

    /**
     * An empty list.
     *
     * @param maxItems with more, the delivery as a whole is refused
     */
    public ItemList(ItemMapper mapper, int maxItems) {
        this.mapper = mapper;
        this.maxItems = maxItems;
    }

    /**
     * Adds the elements of an array, on whose beginning the parser stands; stops early at one item too many.
     *
     * @param where JSON Pointer to the array; empty for the document itself
     */
    void addAll(String where, JsonParser parser) {
        while (parser.nextToken() != JsonToken.END_ARRAY && !isTooLong()) {
            add(where + "/" + items.size(), JsonBodies.JSON.readTree(parser));
        }
    }

    /** The same, but the reader stands before the array. */
    void addAll(String where, PlainJson reader) {
        reader.enter('[');
        while (reader.hasNext(']') && !isTooLong()) {
            add(where + "/" + items.size(), reader.value());
        }
    }

    /** Adds one item, with a JSON Pointer to it. */
    public void add(String where, JsonNode item) {
        add(where, new TreeValue(item));
    }

    private void add(String where, JsonValue item) {
        var mapped = Spot.mapped(item, mapper::map);
        items.add(
                mapped instanceof Refused refused
                        ? refused(where, refused, item.tree())
                        : SourceItem.of(where, mapped));
    }

    public boolean isTooLong() {
        return items.size() > maxItems;
    }

    public Delivery delivery() {
        return isTooLong() ? new TooManyItems(maxItems) : new Items(items);
    }

    private static SourceItem refused(String where, Refused refused, JsonNode item) {
        return SourceItem.refused(where, refused, Excerpt.of(item), item.toString());
    }
}
