package io.forewarm.replay.trace;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The header of a log in the Standard Workload Format: lines such as {@code ; UnixStartTime: 843480031}. What is absent
 * or can't be read falls back: zone by name, then the offset in seconds, then Greenwich.
 */
final class SwfHeader {

    private final Map<String, String> fields = new HashMap<>();

    void add(String comment) {
        var text = comment.substring(1).strip();
        int colon = text.indexOf(':');
        if (colon > 0) {
            fields.putIfAbsent(
                    text.substring(0, colon).strip(), text.substring(colon + 1).strip());
        }
    }

    Calendar calendar() {
        var start = number("UnixStartTime").filter(second -> second > 0).map(Instant::ofEpochSecond);
        return new Calendar(
                start.orElse(Calendar.UNKNOWN.start()),
                namedZone().or(this::offset).orElse(Calendar.UNKNOWN.zone()));
    }

    private Optional<ZoneId> namedZone() {
        try {
            return Optional.ofNullable(fields.get("TimeZoneString")).map(ZoneId::of);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private Optional<ZoneId> offset() {
        return number("TimeZone")
                .filter(seconds -> Math.abs(seconds) <= ZoneOffset.MAX.getTotalSeconds())
                .map(seconds -> ZoneOffset.ofTotalSeconds(seconds.intValue()));
    }

    private Optional<Long> number(String field) {
        try {
            return Optional.ofNullable(fields.get(field)).map(Long::valueOf);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
