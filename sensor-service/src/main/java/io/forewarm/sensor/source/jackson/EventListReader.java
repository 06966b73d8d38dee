package io.forewarm.sensor.source.jackson;

import static io.forewarm.sensor.source.jackson.JsonBodies.JSON;
import static io.forewarm.sensor.source.jackson.JsonBodies.shown;

import io.forewarm.sensor.source.Delivery;
import io.forewarm.sensor.source.Delivery.WrongDocument;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads what a Kubernetes API server posts to its audit webhook: an {@code EventList}. One item at a time, so that a
 * large delivery is never in memory as a whole. Thread-safe.
 */
public final class EventListReader {

    private static final String KIND = "EventList";

    private final KubernetesAuditMapper mapper;
    private final int maxItems;
    private final PlainBodies bodies = new PlainBodies();

    /** A reader that refuses a delivery of more than {@code maxItems}. */
    public EventListReader(KubernetesAuditMapper mapper, int maxItems) {
        this.mapper = mapper;
        this.maxItems = maxItems;
    }

    /**
     * Reads one delivery.
     *
     * @throws IOException if the stream itself fails
     */
    public Delivery read(InputStream body) throws IOException {
        return bodies.read(body, this::readPlain, parser -> new Reading().read(parser));
    }

    /** Empty for whatever may have to be complained about. */
    private Optional<Delivery> readPlain(PlainJson json) {
        var items = new ItemList(mapper, maxItems);
        boolean known = false;
        boolean ofOurVersion = false;
        boolean listed = false;
        json.enter('{');
        while (json.hasNext('}')) {
            switch (json.key()) {
                case "kind" -> known = json.value().isText(KIND);
                case "apiVersion" -> ofOurVersion = json.value().isText(KubernetesAuditMapper.VERSION);
                case "items" -> {
                    listed = true;
                    items.addAll("/items", json);
                }
                default -> json.value();
            }
        }
        return known && ofOurVersion && listed && !items.isTooLong() ? Optional.of(items.delivery()) : Optional.empty();
    }

    /** What has been read of a document so far. */
    private final class Reading {

        private final ItemList items = new ItemList(mapper, maxItems);
        private String kind = "nothing";
        private String version = "nothing";
        private boolean listed;

        Delivery read(JsonParser parser) {
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.PROPERTY_NAME && !items.isTooLong()) {
                    take(parser.currentName(), parser);
                }
            } else {
                parser.skipChildren();
            }
            if (items.isTooLong()) {
                return items.delivery();
            }
            return complaint().<Delivery>map(WrongDocument::new).orElseGet(items::delivery);
        }

        private void take(String key, JsonParser parser) {
            var token = parser.nextToken();
            switch (key) {
                case "kind" -> kind = shown(JSON.readTree(parser));
                case "apiVersion" -> version = shown(JSON.readTree(parser));
                case "items" -> takeItems(token, parser);
                default -> parser.skipChildren();
            }
        }

        /** Go writes {@code null} for an empty list. */
        private void takeItems(JsonToken token, JsonParser parser) {
            listed = token == JsonToken.START_ARRAY || token == JsonToken.VALUE_NULL;
            if (token == JsonToken.START_ARRAY) {
                items.addAll("/items", parser);
            } else {
                parser.skipChildren();
            }
        }

        private Optional<String> complaint() {
            if (!kind.equals(KIND)) {
                return Optional.of("kind must be %s: %s".formatted(KIND, kind));
            }
            if (!version.equals(KubernetesAuditMapper.VERSION)) {
                return Optional.of("apiVersion must be %s: %s".formatted(KubernetesAuditMapper.VERSION, version));
            }
            return listed ? Optional.empty() : Optional.of("items must be a list, but is missing or something else");
        }
    }
}
