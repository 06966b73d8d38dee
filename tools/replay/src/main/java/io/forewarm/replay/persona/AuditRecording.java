package io.forewarm.replay.persona;

import io.forewarm.model.activity.ActivityEvent;
import io.forewarm.model.activity.Environment;
import io.forewarm.model.activity.Target;
import io.forewarm.model.identity.SubjectId;
import io.forewarm.model.identity.TenantId;
import io.forewarm.sensor.source.Delivery;
import io.forewarm.sensor.source.Mapped;
import io.forewarm.sensor.source.SourceEvent;
import io.forewarm.sensor.source.jackson.EventListReader;
import io.forewarm.sensor.source.jackson.KubernetesAuditMapper;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * What a Kubernetes API server posted, one {@code EventList} a line, plain or gzip, as activity events without any
 * name: users are numbers, objects are nothing, and scopes nothing or numbers.
 *
 * @param events of each user, by the user's name, which is for tables only; in order
 * @param ignored items that are no activity, such as the first stage of a long request
 */
record AuditRecording(Map<String, List<ActivityEvent>> events, int ignored) {

    /** What scopes may tell. */
    enum Scopes {
        /** Nothing. */
        HIDDEN,
        /** The stage that the scope's name spells. */
        STAGES,
        /** The same, and which scopes are one, as in production. */
        SHOWN
    }

    private static final TenantId TENANT = new TenantId("recording");
    private static final int MOST_ITEMS = 100_000;
    private static final int GZIP_FIRST = 0x1f;

    static AuditRecording read(Path file, Scopes scopes) throws IOException {
        var reader = new EventListReader(new KubernetesAuditMapper(TENANT), MOST_ITEMS);
        var events = new LinkedHashMap<String, List<ActivityEvent>>();
        var numbers = new HashMap<String, Integer>();
        int ignored = 0;
        try (var lines = new BufferedReader(new InputStreamReader(unpacked(file), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var body = new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8));
                if (reader.read(body) instanceof Delivery.Items(var items)) {
                    for (var item : items) {
                        ignored += take(item.mapped(), scopes, events, numbers);
                    }
                }
            }
        }
        events.values().forEach(own -> own.sort(Comparator.comparing(ActivityEvent::at)));
        return new AuditRecording(events, ignored);
    }

    /** Whether it begins as JSON does, and a job log does not. */
    static boolean is(Path file) throws IOException {
        try (var in = unpacked(file)) {
            return in.read() == '{';
        }
    }

    private static InputStream unpacked(Path file) throws IOException {
        var in = new BufferedInputStream(Files.newInputStream(file));
        in.mark(1);
        int first = in.read();
        in.reset();
        return first == GZIP_FIRST ? new BufferedInputStream(new GZIPInputStream(in)) : in;
    }

    private static int take(
            Mapped mapped, Scopes scopes, Map<String, List<ActivityEvent>> events, Map<String, Integer> numbers) {
        return switch (mapped) {
            case Mapped.Observed(var event) -> {
                int number = events.size();
                var own = events.computeIfAbsent(event.actor().userId(), _ -> new ArrayList<>());
                int user =
                        own.isEmpty() ? number : Integer.parseInt(own.getFirst().key(), 16);
                own.add(nameless(event, user, scopes, numbers));
                yield 0;
            }
            case Mapped.Ignored _, Mapped.Refused _ -> 1;
        };
    }

    private static ActivityEvent nameless(SourceEvent event, int user, Scopes scopes, Map<String, Integer> numbers) {
        var stage = scopes != Scopes.HIDDEN ? event.target().environment() : Environment.UNKNOWN;
        var name = event.target().scope();
        var scope = scopes != Scopes.SHOWN || name.isEmpty()
                ? ""
                : "%016x".formatted(numbers.computeIfAbsent(name, _ -> numbers.size()));
        return new ActivityEvent(
                event.id(),
                TENANT,
                new SubjectId("%032x".formatted(user)),
                event.at(),
                event.source(),
                event.action(),
                new Target(event.target().kind(), scope, "", stage),
                event.outcome(),
                event.latency(),
                event.actor().client(),
                event.requested(),
                event.signals());
    }
}
