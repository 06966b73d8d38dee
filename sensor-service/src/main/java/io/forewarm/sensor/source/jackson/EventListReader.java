package io.forewarm.sensor.source.jackson;

import io.forewarm.sensor.source.Delivery;
import io.forewarm.sensor.source.Delivery.Items;
import io.forewarm.sensor.source.Delivery.TooManyItems;
import io.forewarm.sensor.source.Delivery.Unreadable;
import io.forewarm.sensor.source.Delivery.WrongDocument;
import io.forewarm.sensor.source.Mapped;
import io.forewarm.sensor.source.Mapped.Refused;
import io.forewarm.sensor.source.SourceItem;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what a Kubernetes API server posts to its audit webhook: an {@code EventList}. One item at a time, so that a
 * large delivery is never in memory as a whole. Thread-safe.
 */
public final class EventListReader {

    /** Manifests reach a depth of about 20. Twice as much would do no harm: a level costs a stack frame. */
    private static final int MAX_DEPTH = 200;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .build())
                    .build())
            // An item is read out of the middle of a document: what follows it is the next item.
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * Longest beginning of a refused item that is kept. More than the scrubber looks at, for where that stops, it takes
     * care not to leave half a secret; a cut up here would not.
     */
    private static final int KEPT_TEXT = 5000;

    private final KubernetesAuditMapper mapper;
    private final int maxItems;

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
        try (var parser = JSON.createParser(body)) {
            return read(parser);
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (JacksonException e) {
            var place = e.getLocation();
            return new Unreadable(
                    place == null
                            ? "not JSON"
                            : "line %d, column %d: not JSON, or nested deeper than %d"
                                    .formatted(place.getLineNr(), place.getColumnNr(), MAX_DEPTH));
        }
    }

    private Delivery read(JsonParser parser) {
        var first = parser.nextToken();
        if (first == null) {
            return new Unreadable("the body is empty");
        }
        var list = new Reading();
        if (first == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME && !list.isTooLong()) {
                list.take(parser.currentName(), parser);
            }
        } else {
            parser.skipChildren();
        }
        if (list.isTooLong()) {
            return new TooManyItems(maxItems);
        }
        // Without this look ahead, a second document behind the first one would be lost in silence.
        return parser.nextToken() == null
                ? list.result()
                : new Unreadable("there is more behind the end of the document");
    }

    /** What has been read of a document so far. */
    private final class Reading {

        private final List<SourceItem> items = new ArrayList<>();
        private String kind = "nothing";
        private String version = "nothing";
        private boolean listed;

        void take(String key, JsonParser parser) {
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
            if (token != JsonToken.START_ARRAY) {
                parser.skipChildren();
                return;
            }
            while (parser.nextToken() != JsonToken.END_ARRAY && !isTooLong()) {
                items.add(item(JSON.readTree(parser)));
            }
        }

        private SourceItem item(JsonNode item) {
            var where = "/items/" + items.size();
            Mapped mapped = mapper.map(item);
            return new SourceItem(where, mapped, mapped instanceof Refused ? text(item) : "");
        }

        boolean isTooLong() {
            return items.size() > maxItems;
        }

        Delivery result() {
            return complaint().<Delivery>map(WrongDocument::new).orElseGet(() -> new Items(items));
        }

        private Optional<String> complaint() {
            if (!kind.equals("EventList")) {
                return Optional.of("kind must be EventList: " + kind);
            }
            if (!version.equals(KubernetesAuditMapper.VERSION)) {
                return Optional.of("apiVersion must be %s: %s".formatted(KubernetesAuditMapper.VERSION, version));
            }
            return listed ? Optional.empty() : Optional.of("items must be a list, but is missing or something else");
        }
    }

    /** A value for a complaint: what it is if it looks like a type or a version, else only what kind of value. */
    private static String shown(JsonNode value) {
        if (!value.isString()) {
            return value.getNodeType().name().toLowerCase(Locale.ROOT);
        }
        return value.stringValue().matches("[A-Za-z0-9./-]{1,60}") ? value.stringValue() : "something else";
    }

    private static String text(JsonNode item) {
        if (!item.isObject()) {
            // A bare value has no key that would tell whether it is personal.
            return item.getNodeType().name();
        }
        var text = item.toString();
        return text.substring(0, Math.min(text.length(), KEPT_TEXT));
    }
}
