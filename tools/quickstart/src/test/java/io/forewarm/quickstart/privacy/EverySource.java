package io.forewarm.quickstart.privacy;

import io.forewarm.quickstart.suite.Service;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** All that the sensor takes, in each encoding: where it goes, and how a document gets there. */
enum EverySource {
    KUBERNETES("kubernetes", "kubernetes-audit", "/v1/sources/kubernetes/audit", Encoding.JSON),
    CLOUDTRAIL("aws", "cloudtrail", "/v1/sources/aws/cloudtrail", Encoding.JSON),
    OPENSTACK("openstack", "openstack", "/v1/sources/openstack/notifications", Encoding.JSON),
    LOGS("opentelemetry", "otlp", "/v1/logs", Encoding.JSON),
    LOGS_IN_PROTOBUF("opentelemetry", "otlp", "/v1/logs", Encoding.PROTOBUF),
    CLOUD_EVENT("cloudevents", "cloudevents", "/v1/sources/cloudevents", Encoding.STRUCTURED),
    CLOUD_EVENTS_IN_A_BATCH("cloudevents", "cloudevents", "/v1/sources/cloudevents", Encoding.BATCHED),
    CLOUD_EVENT_IN_HEADERS("cloudevents", "cloudevents", "/v1/sources/cloudevents", Encoding.HEADERS),
    BROWSER("browser", "browser", "/v1/browser/events?key=" + EverySource.SITE_KEY, Encoding.BEACON);

    private enum Encoding {
        JSON,
        PROTOBUF,
        STRUCTURED,
        BATCHED,
        HEADERS,
        BEACON
    }

    /** As in {@code deploy/sources/browser/application.yaml}. */
    private static final String SITE_KEY = "pk-console-2f6d81c09b";

    private static final String ORIGIN = "https://console.example.com";

    private static final Path EXAMPLES = Path.of("..", "..", "deploy", "sources");

    private static final JsonMapper JSON = new JsonMapper();

    private final String folder;
    private final String word;
    private final String path;
    private final Encoding encoding;

    EverySource(String folder, String word, String path, Encoding encoding) {
        this.folder = folder;
        this.word = word;
        this.path = path;
        this.encoding = encoding;
    }

    /** What the sensor has to be told so that it takes all of them. */
    static Map<String, String> settings() {
        var site = "forewarm.sensor.browser.sites[0].";
        return Map.of(
                site + "key",
                SITE_KEY,
                site + "tenant",
                "default",
                site + "origins",
                ORIGIN,
                site + "deliveries-per-second",
                "10000");
    }

    /** How events name it. */
    String word() {
        return word;
    }

    String path() {
        return path;
    }

    /** As in the documentation, but of yesterday: what is older than the topic keeps, the broker deletes unread. */
    String example() throws IOException {
        var yesterday = Instant.now().minus(Duration.ofDays(1));
        return Files.readString(EXAMPLES.resolve(folder).resolve("example.json"))
                .replaceAll("20\\d\\d-\\d\\d-\\d\\d", yesterday.toString().substring(0, 10))
                .replaceAll("\\b1\\d{18}\\b", Long.toString(ProtobufOfLogs.nanos(yesterday)));
    }

    /** Delivers a document as a sender would that may, with more headers. */
    RunningSuite.Answer deliver(RunningSuite suite, String document, String... headers) {
        var token = "Bearer " + suite.here().secrets().sourceToken();
        var request = HttpRequest.newBuilder(suite.at(Service.SENSOR, path)).setHeader("Authorization", token);
        var _ = written(request, document);
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return suite.send(request);
    }

    private HttpRequest.Builder written(HttpRequest.Builder request, String document) {
        return switch (encoding) {
            case JSON -> typed(request, "application/json", document);
            case STRUCTURED -> typed(request, "application/cloudevents+json", document);
            case BATCHED -> typed(request, "application/cloudevents-batch+json", "[" + document + "]");
            case BEACON -> typed(request, "text/plain", document).setHeader("Origin", ORIGIN);
            case PROTOBUF -> protobuf(request, document);
            case HEADERS -> inHeaders(request, document);
        };
    }

    private static HttpRequest.Builder typed(HttpRequest.Builder request, String type, String document) {
        return request.setHeader("Content-Type", type).POST(BodyPublishers.ofString(document));
    }

    /** What cannot be read as JSON is sent as it is. */
    private static HttpRequest.Builder protobuf(HttpRequest.Builder request, String document) {
        var bytes = parsed(document).map(ProtobufOfLogs::of).orElseGet(() -> document.getBytes(StandardCharsets.UTF_8));
        return request.setHeader("Content-Type", "application/x-protobuf").POST(BodyPublishers.ofByteArray(bytes));
    }

    /** Attributes in headers, data in the body. */
    private static HttpRequest.Builder inHeaders(HttpRequest.Builder request, String document) {
        var event = parsed(document);
        if (event.isEmpty()) {
            return typed(request.setHeader("ce-specversion", "1.0"), "application/json", document);
        }
        event.get().properties().stream()
                .filter(attribute -> !attribute.getKey().equals("data"))
                .forEach(attribute -> request.setHeader("ce-" + attribute.getKey(), inHeader(attribute.getValue())));
        return typed(request, "application/json", event.get().path("data").toString());
    }

    /** Empty if it is no object: some of what is sent is meant to be broken. */
    private static Optional<ObjectNode> parsed(String document) {
        try {
            return JSON.readTree(document) instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private static String inHeader(JsonNode value) {
        return value.isString() ? value.stringValue() : value.toString();
    }
}
