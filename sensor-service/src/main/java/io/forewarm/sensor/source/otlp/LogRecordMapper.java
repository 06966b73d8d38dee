package io.forewarm.sensor.source.otlp;

import io.forewarm.model.activity.Action;
import io.forewarm.model.activity.Environment;
import io.forewarm.model.activity.EventId;
import io.forewarm.model.activity.Outcome;
import io.forewarm.model.activity.Source;
import io.forewarm.sensor.source.Clients;
import io.forewarm.sensor.source.Environments;
import io.forewarm.sensor.source.Fingerprint;
import io.forewarm.sensor.source.HttpOutcomes;
import io.forewarm.sensor.source.IgnoreReason;
import io.forewarm.sensor.source.Mapped;
import io.forewarm.sensor.source.Mapped.Ignored;
import io.forewarm.sensor.source.Mapped.Observed;
import io.forewarm.sensor.source.Mapped.Refused;
import io.forewarm.sensor.source.RefusalReason;
import io.forewarm.sensor.source.SourceEvent;
import io.forewarm.sensor.source.SourceEvent.Actor;
import io.forewarm.sensor.source.SourceEvent.NamedTarget;
import io.forewarm.sensor.source.Tenants;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Log records of web requests in normal form, by the attributes of OpenTelemetry's semantic conventions, the older ones
 * included. What names no user, or is no request, is ignored: a collector sends all kinds of logs. A pure function that
 * never throws, whatever it is given.
 *
 * @param tenants whose the namespaces are
 * @param words what may be told of paths
 * @param fingerprint makes ids for records that have none
 */
public record LogRecordMapper(Tenants tenants, PathWords words, Fingerprint fingerprint) {

    /** How servers log that nobody was logged in. */
    private static final Set<String> NOBODY = Set.of("", "-", "anonymous", "unknown", "null");

    private static final int LONGEST_ID = 512;

    private static final int NO_ANSWER = 0;

    private static final long NANOS = 1_000_000_000L;

    /** Longer ones are units mixed up. */
    private static final double LONGEST_SECONDS = 24 * 3600;

    /** What the record tells. */
    public Mapped map(LogRecord log) {
        var method = log.first("http.request.method", "http.method").toUpperCase(Locale.ROOT);
        var path = path(log);
        if (method.isEmpty() && path.isEmpty()) {
            return new Ignored(IgnoreReason.NO_ACTION);
        }
        var userId = userId(log);
        if (NOBODY.contains(userId)) {
            return new Ignored(IgnoreReason.NOBODY);
        }
        var time = log.time() == 0 ? log.observed() : log.time();
        if (time == 0) {
            return new Refused(RefusalReason.MISSING_FIELD, "timeUnixNano or observedTimeUnixNano must be there", "");
        }
        if (time < 0) {
            return new Refused(RefusalReason.BAD_TIME, "timeUnixNano must be from 1970 to 2262", "/timeUnixNano");
        }
        var status = status(log);
        if (status.isEmpty()) {
            return new Refused(
                    RefusalReason.BAD_VALUE, "http.response.status_code must be 100 to 599, or 0", "/attributes");
        }
        var requested = Requested.of(log);
        var broken = requested.brokenRule();
        if (broken.isPresent()) {
            return new Refused(RefusalReason.BAD_VALUE, broken.get(), "/attributes");
        }
        var request = new WebRequest(method, named(log, path), status.get());
        return request.isTelling()
                ? new Observed(event(log, userId, request, requested, instant(time)))
                : new Ignored(IgnoreReason.NO_ACTION);
    }

    private static String userId(LogRecord log) {
        var id = log.first("user.id", "enduser.id", "user.name", "user.email");
        return id.substring(0, Math.min(id.length(), LONGEST_ID));
    }

    private static String path(LogRecord log) {
        var path = log.first("url.path", "http.target");
        return path.isEmpty() ? pathOf(log.first("url.full", "http.url")) : path;
    }

    private static String pathOf(String address) {
        int authority = address.indexOf("://");
        int path = authority < 0 ? -1 : address.indexOf('/', authority + 3);
        return path < 0 ? "" : address.substring(path);
    }

    private NamedPath named(LogRecord log, String path) {
        var template = log.first("http.route", "url.template");
        return template.isEmpty() ? words.named(path) : words.named(template, path);
    }

    /** Some servers write 0 where the caller had gone before there was an answer; empty if it is no status. */
    private static Optional<Integer> status(LogRecord log) {
        var text = log.first("http.response.status_code", "http.status_code");
        if (text.isEmpty() || text.matches("0{1,3}|-")) {
            return Optional.of(NO_ANSWER);
        }
        return text.matches("[1-5]\\d{2}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static Instant instant(long nanos) {
        return Instant.ofEpochSecond(nanos / NANOS, nanos % NANOS);
    }

    private SourceEvent event(LogRecord log, String userId, WebRequest request, Requested requested, Instant at) {
        var scope = log.first("k8s.namespace.name", "service.namespace", "service.name");
        return new SourceEvent(
                id(log),
                new Actor(tenants.of(scope), userId, Clients.of(log.first("user_agent.original", "http.user_agent"))),
                at,
                Source.OTLP,
                request.action(),
                new NamedTarget(request.path().kind(), scope, request.path().object(), environment(log, scope)),
                request.status() == NO_ANSWER ? Outcome.FAILED : HttpOutcomes.of(request.status()),
                latency(log),
                // What is asked for by a read or a deletion is no capacity.
                request.action().changes() && request.action() != Action.DELETE ? requested.spec() : Optional.empty(),
                request.signals());
    }

    /** Senders repeat requests that were not answered, and a repeated record is the same to the last bit. */
    private EventId id(LogRecord log) {
        var own = log.first("log.record.uid");
        return new EventId("otlp:" + (own.matches("[A-Za-z0-9._-]{16,100}") ? own : fingerprint.of(log.content())));
    }

    private static Environment environment(LogRecord log, String scope) {
        var named = log.first("deployment.environment.name", "deployment.environment");
        return Environments.of(named.isEmpty() ? scope : named);
    }

    /**
     * There is no convention for logs: by the name of the metric, by nginx's variable, or in milliseconds as Envoy has
     * it.
     */
    private static Duration latency(LogRecord log) {
        var seconds = log.first("http.server.request.duration", "request_time");
        return seconds.isEmpty() ? duration(log.first("duration_ms"), 1000) : duration(seconds, 1);
    }

    private static Duration duration(String text, double perSecond) {
        if (!text.matches("\\d{1,9}(\\.\\d{1,20})?([eE]-?\\d{1,2})?")) {
            return Duration.ZERO;
        }
        double seconds = Double.parseDouble(text) / perSecond;
        return seconds > LONGEST_SECONDS ? Duration.ZERO : Duration.ofNanos(Math.round(seconds * NANOS));
    }
}
