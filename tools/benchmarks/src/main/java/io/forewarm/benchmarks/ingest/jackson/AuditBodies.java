package io.forewarm.benchmarks.ingest.jackson;

import io.forewarm.benchmarks.ingest.FreshBodies;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Audit events that a real API server wrote, rearranged into deliveries of one size: those of completed requests of
 * users, by more users than were recorded, and now.
 */
public final class AuditBodies {

    private static final JsonMapper JSON = new JsonMapper();

    private AuditBodies() {}

    /**
     * Bodies with a {@link FreshBodies#PLACE} in each event's id. All events of the recording are in them, some twice
     * to fill the last.
     *
     * @param users how many different ones act, evenly
     */
    public static List<String> of(Path recording, int batch, int users, Instant now) throws IOException {
        var events = events(recording);
        var bodies = new ArrayList<String>();
        for (int from = 0; from < events.size(); from += batch) {
            var items = new ArrayList<String>();
            for (int item = from; item < from + batch; item++) {
                var event = events.get(item % events.size()).deepCopy();
                items.add(changed(event, "user-%d@example.com".formatted(item % users), now)
                        .toString());
            }
            bodies.add("{\"kind\":\"EventList\",\"apiVersion\":\"audit.k8s.io/v1\",\"metadata\":{},\"items\":[%s]}\n"
                    .formatted(String.join(",", items)));
        }
        return bodies;
    }

    private static List<ObjectNode> events(Path recording) throws IOException {
        var events = new ArrayList<ObjectNode>();
        try (var lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(recording)), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                for (var item : JSON.readTree(line).get("items")) {
                    if (isOfAUser(item)) {
                        events.add((ObjectNode) item);
                    }
                }
            }
        }
        return events;
    }

    /** Others the service ignores, and ignoring is quick. */
    private static boolean isOfAUser(JsonNode item) {
        return item.get("stage").stringValue().equals("ResponseComplete")
                && item.get("user").path("username").stringValue("").contains("@");
    }

    private static ObjectNode changed(ObjectNode event, String user, Instant now) {
        var took = Duration.between(time(event, "requestReceivedTimestamp"), time(event, "stageTimestamp"));
        event.put("requestReceivedTimestamp", now.minus(took).toString());
        event.put("stageTimestamp", now.toString());
        event.put("auditID", "2e94f680-c6ea-40b6-b7dd-" + FreshBodies.PLACE);
        ((ObjectNode) event.get("user")).put("username", user);
        return event;
    }

    private static Instant time(ObjectNode event, String field) {
        return Instant.parse(event.get(field).stringValue());
    }
}
