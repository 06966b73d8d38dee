package io.forewarm.sensor.source.jackson;

import io.forewarm.sensor.source.Delivery;
import io.forewarm.sensor.source.Delivery.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How bodies in JSON are read, whatever is in them: one document, not nested without end. */
public final class JsonBodies {

    /** Manifests reach a depth of about 20. Twice as much would do no harm: a level costs a stack frame. */
    static final int MAX_DEPTH = 200;

    /** Immutable and thread-safe. */
    public static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .build())
                    .build())
            // An item is read out of the middle of a document: what follows it is the next item.
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonBodies() {}

    /**
     * Reads one body.
     *
     * @param document reads the document, on whose first token the parser stands, to its end
     * @throws IOException if the stream itself fails
     */
    public static Delivery read(InputStream body, Function<JsonParser, Delivery> document) throws IOException {
        try (var parser = JSON.createParser(body)) {
            return read(parser, document);
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (StreamConstraintsException _) {
            return new Unreadable("nested deeper than %d, or with a number or key of a length that nobody needs"
                    .formatted(MAX_DEPTH));
        } catch (JacksonException e) {
            var place = e.getLocation();
            return new Unreadable(
                    place == null
                            ? "not JSON"
                            : "line %d, column %d: not JSON".formatted(place.getLineNr(), place.getColumnNr()));
        }
    }

    private static Delivery read(JsonParser parser, Function<JsonParser, Delivery> document) {
        if (parser.nextToken() == null) {
            return new Unreadable("the body is empty");
        }
        var delivery = document.apply(parser);
        if (delivery instanceof Delivery.TooManyItems) {
            return delivery;
        }
        // Without this look ahead, a second document behind the first one would be lost in silence.
        return parser.nextToken() == null ? delivery : new Unreadable("there is more behind the end of the document");
    }

    /** A value for a complaint: what it is if it looks like a type or a version, else only what kind of value. */
    static String shown(JsonNode value) {
        if (!value.isString()) {
            return value.getNodeType().name().toLowerCase(Locale.ROOT);
        }
        return value.stringValue().matches("[A-Za-z0-9./-]{1,60}") ? value.stringValue() : "something else";
    }
}
