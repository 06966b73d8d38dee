package io.forewarm.sensor.source.otlp.jackson;

import io.forewarm.sensor.source.Delivery;
import io.forewarm.sensor.source.Delivery.WrongDocument;
import io.forewarm.sensor.source.RefusalReason;
import io.forewarm.sensor.source.jackson.BrokenRuleException;
import io.forewarm.sensor.source.jackson.JsonBodies;
import io.forewarm.sensor.source.jackson.Spot;
import io.forewarm.sensor.source.otlp.LogItems;
import io.forewarm.sensor.source.otlp.LogRecord;
import io.forewarm.sensor.source.otlp.LogRecordMapper;
import io.forewarm.sensor.source.otlp.LogsEncoding;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * OTLP in JSON, which is protobuf's JSON but for ids in hexadecimal digits. Fields that are not known are ignored, as
 * the specification asks. One resource's records at a time are in memory. Thread-safe.
 */
public final class JsonLogs implements LogsEncoding {

    private static final String LIST = "resourceLogs";

    private final LogRecordMapper mapper;
    private final int maxItems;

    /** Refuses a delivery of more than {@code maxItems} records. */
    public JsonLogs(LogRecordMapper mapper, int maxItems) {
        this.mapper = mapper;
        this.maxItems = maxItems;
    }

    @Override
    public Delivery read(InputStream body) throws IOException {
        return JsonBodies.read(body, parser -> new Reading().read(parser));
    }

    @Override
    public byte[] taken() {
        return bytes(JsonNodeFactory.instance.objectNode());
    }

    @Override
    public byte[] takenBut(int rejected, String message) {
        var answer = JsonNodeFactory.instance.objectNode();
        answer.putObject("partialSuccess")
                // 64 bits are a text in protobuf's JSON.
                .put("rejectedLogRecords", Integer.toString(rejected))
                .put("errorMessage", message);
        return bytes(answer);
    }

    @Override
    public byte[] refused(String message) {
        return bytes(JsonNodeFactory.instance.objectNode().put("message", message));
    }

    private static byte[] bytes(JsonNode answer) {
        return JsonBodies.JSON.writeValueAsBytes(answer);
    }

    /** What has been read of a request so far. */
    private final class Reading {

        private final LogItems items = new LogItems(mapper, maxItems);
        private Optional<String> complaint = Optional.empty();
        private int resources;

        Delivery read(JsonParser parser) {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                parser.skipChildren();
                return new WrongDocument("the document must be an object");
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME && !items.isTooLong()) {
                var key = parser.currentName();
                take(key, parser.nextToken(), parser);
            }
            return items.isTooLong()
                    ? items.delivery()
                    : complaint.<Delivery>map(WrongDocument::new).orElseGet(items::delivery);
        }

        private void take(String key, JsonToken token, JsonParser parser) {
            if (!key.equals(LIST) || token == JsonToken.VALUE_NULL) {
                parser.skipChildren();
                return;
            }
            if (token != JsonToken.START_ARRAY) {
                parser.skipChildren();
                complaint = Optional.of(LIST + " must be a list");
                return;
            }
            while (parser.nextToken() != JsonToken.END_ARRAY && !items.isTooLong()) {
                take(JsonBodies.JSON.readTree(parser));
            }
        }

        private void take(JsonNode resourceLogs) {
            int index = resources++;
            try {
                var spot = new Spot("/%s/%d".formatted(LIST, index), resourceLogs).requireObject();
                var resource = attributes(spot.object("resource"));
                var scopes = spot.objects("scopeLogs");
                for (int scope = 0; scope < scopes.size() && !items.isTooLong(); scope++) {
                    takeScope(index, scope, scopes.get(scope), resource);
                }
            } catch (BrokenRuleException broken) {
                complaint = Optional.of("%s: %s".formatted(broken.pointer(), broken.getMessage()));
            }
        }

        private void takeScope(int resourceIndex, int scopeIndex, Spot scope, Map<String, String> resource) {
            var logs = scope.elements("logRecords");
            for (int i = 0; i < logs.size() && !items.isTooLong(); i++) {
                var where = LogItems.where(resourceIndex, scopeIndex, i);
                try {
                    items.add(where, log(new Spot("", logs.get(i).node()).requireObject(), resource));
                } catch (BrokenRuleException broken) {
                    items.add(where, broken.toRefused(), logs.get(i).node().toString());
                }
            }
        }

        private LogRecord log(Spot spot, Map<String, String> resource) {
            return new LogRecord(
                    nanos(spot.at("timeUnixNano")),
                    nanos(spot.at("observedTimeUnixNano")),
                    "%s:%s".formatted(spot.anyText("traceId"), spot.anyText("spanId")),
                    attributes(spot),
                    resource);
        }
    }

    /** 64 bits are a text, but a number is taken as well. Beyond the range of {@code long}, it is negative. */
    private static long nanos(Spot spot) {
        if (!spot.isPresent()) {
            return 0;
        }
        var text = spot.node().isString() || spot.node().isIntegralNumber()
                ? spot.node().asString()
                : "";
        if (!text.matches("\\d{1,20}")) {
            throw spot.wrong(RefusalReason.BAD_TIME, "must be nanoseconds since 1970");
        }
        try {
            return Long.parseUnsignedLong(text);
        } catch (NumberFormatException _) {
            return -1;
        }
    }

    private static Map<String, String> attributes(Spot spot) {
        var attributes = new LinkedHashMap<String, String>();
        for (var attribute : spot.objects("attributes")) {
            scalar(attribute.object("value").node()).ifPresent(value -> attributes.put(attribute.text("key"), value));
        }
        return attributes;
    }

    private static Optional<String> scalar(JsonNode value) {
        for (var key : new String[] {"stringValue", "intValue", "doubleValue", "boolValue"}) {
            var scalar = value.path(key);
            if (scalar.isString() || scalar.isNumber() || scalar.isBoolean()) {
                return Optional.of(scalar.asString());
            }
        }
        return Optional.empty();
    }
}
