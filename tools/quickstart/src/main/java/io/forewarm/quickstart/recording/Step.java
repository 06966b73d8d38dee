package io.forewarm.quickstart.recording;

import io.forewarm.model.activity.EventId;
import io.forewarm.model.activity.ResourceSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.regex.Pattern;

/** One thing that happened while it was recorded. */
public sealed interface Step {

    /** When it happened, as recorded. */
    Instant at();

    /**
     * A user was granted something: the portal of the platform claims it.
     *
     * @param event the recorded event that tells of it
     * @param user real name of the user
     */
    record Need(EventId event, Instant at, String user, Thing thing, ResourceSpec wanted) implements Step {}

    /** A user gave something back by deleting it. */
    record GiveBack(Instant at, String user, Thing thing) implements Step {}

    /**
     * The API server reports what happened since its last report.
     *
     * @param at when the newest of it happened
     * @param events how many events there are
     * @param body what it sent, as it stood
     */
    record Report(Instant at, int events, String body) implements Step {

        /** Not one behind a backslash: that is text inside a string. */
        private static final Pattern TIME =
                Pattern.compile("(?<!\\\\)\"(requestReceivedTimestamp|stageTimestamp)\":\"([^\"]+)\"");

        private static final DateTimeFormatter MICROSECONDS = new DateTimeFormatterBuilder()
                .appendPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'")
                .toFormatter()
                .withZone(ZoneOffset.UTC);

        /** The body as it would read had it all happened that much later; nothing else in it changes. */
        public String bodyLaterBy(Duration shift) {
            return TIME.matcher(body).replaceAll(match -> {
                var time = Instant.parse(match.group(2)).plus(shift);
                return "\"%s\":\"%s\"".formatted(match.group(1), MICROSECONDS.format(time));
            });
        }
    }
}
