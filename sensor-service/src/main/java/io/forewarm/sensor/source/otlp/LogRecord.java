package io.forewarm.sensor.source.otlp;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One log record, whichever way it was encoded. Its body is left out: that is free text, and what we look for has
 * attributes of its own.
 *
 * @param time nanoseconds since 1970, when it happened; 0 if that is not known, negative if it is after 2262
 * @param observed nanoseconds since 1970, when it was collected; 0 if that is not known
 * @param trace what it was part of: ids of trace and span; may be empty
 * @param attributes of the record itself; numbers and truths as texts, lists and the like left out
 * @param resource attributes of the program that it is about
 */
public record LogRecord(
        long time, long observed, String trace, Map<String, String> attributes, Map<String, String> resource) {

    public LogRecord {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /**
     * The first of these attributes that is there and not empty; those of the record come before those of the program.
     */
    public String first(String... keys) {
        return Stream.of(keys)
                .flatMap(key -> Stream.of(attributes.getOrDefault(key, ""), resource.getOrDefault(key, "")))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Everything in it, the same for each copy. */
    String content() {
        return "%d %d %s %s".formatted(time, observed, trace, attributes);
    }

    /**
     * What its owner may see of it when it is refused: names of attributes, but no values, for those may be personal.
     */
    String outline() {
        return "{\"timeUnixNano\":\"%d\",\"trace\":\"%s\",\"attributes\":[%s]}"
                .formatted(
                        time,
                        safe(trace),
                        String.join(
                                ",",
                                attributes.keySet().stream()
                                        .map(LogRecord::safe)
                                        .toList()));
    }

    private static String safe(String name) {
        return name.matches("[A-Za-z0-9._/ -]{0,80}") ? name : "?";
    }

    @Override
    public String toString() {
        return "LogRecord[%d]".formatted(time);
    }
}
