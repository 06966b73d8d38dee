package io.forewarm.persona.profile;

import io.forewarm.model.activity.ActivityEvent;
import io.forewarm.model.activity.Outcome;
import io.forewarm.persona.form.ByteReader;
import io.forewarm.persona.form.ByteWriter;
import java.time.Duration;
import java.time.Instant;

/**
 * The little that must be remembered of the last events to tell how the next one relates to them. Empty words and the
 * epoch stand for "nothing yet".
 *
 * @param failed kind and action of the last change that failed
 * @param created kind of the last thing that was created
 * @param neededAt time of the last need
 */
record Trail(String failed, Instant failedAt, String created, Instant createdAt, Instant neededAt) {

    static final Trail NONE = new Trail("", Instant.EPOCH, "", Instant.EPOCH, Instant.EPOCH);

    Trail after(ActivityEvent event) {
        var next = this;
        if (event.action().changes()) {
            next = event.outcome() == Outcome.SUCCESS ? next.succeeded(event) : next.failed(event);
        }
        return event.requested().isPresent() ? next.needed(event.at()) : next;
    }

    void write(ByteWriter out) {
        out.writeText(failed);
        out.writeTime(failedAt);
        out.writeText(created);
        out.writeTime(createdAt);
        out.writeTime(neededAt);
    }

    static Trail read(ByteReader in) {
        return new Trail(in.readText(), in.readTime(), in.readText(), in.readTime(), in.readTime());
    }

    boolean isRetry(ActivityEvent event, Duration within) {
        return event.action().changes()
                && !failed.isEmpty()
                && soon(failedAt, event.at(), within)
                && failed.equals(what(event));
    }

    boolean isUndone(ActivityEvent event, Duration within) {
        return switch (event.action()) {
            case DELETE -> created.equals(kind(event)) && soon(createdAt, event.at(), within);
            case CREATE, APPLY, UPDATE, READ, LIST, WATCH, CONNECT, LOGIN, VISIT, INTEND -> false;
        };
    }

    boolean hasNeed() {
        return neededAt.isAfter(Instant.EPOCH);
    }

    private Trail succeeded(ActivityEvent event) {
        var repaired = !failed.isEmpty() && failed.equals(what(event)) ? "" : failed;
        return switch (event.action()) {
            case CREATE, APPLY -> new Trail(repaired, failedAt, kind(event), event.at(), neededAt);
            case UPDATE, DELETE, READ, LIST, WATCH, CONNECT, LOGIN, VISIT, INTEND ->
                new Trail(repaired, failedAt, created, createdAt, neededAt);
        };
    }

    private Trail failed(ActivityEvent event) {
        return new Trail(what(event), event.at(), created, createdAt, neededAt);
    }

    private Trail needed(Instant at) {
        return new Trail(failed, failedAt, created, createdAt, at);
    }

    private static boolean soon(Instant before, Instant at, Duration within) {
        return !at.isAfter(before.plus(within));
    }

    private static String what(ActivityEvent event) {
        return event.action().word() + " " + kind(event);
    }

    private static String kind(ActivityEvent event) {
        return Profile.shortened(event.target().kind());
    }
}
