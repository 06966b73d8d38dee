package io.forewarm.replay.service.jackson;

import io.forewarm.model.activity.ActivityEvent;
import io.forewarm.model.forecast.NeedForecast;
import io.forewarm.model.jackson.Json;
import io.forewarm.replay.trace.InvalidTraceException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JacksonException;

/** Activity events and forecasts as lines of JSON, as they are on the topics; events plain or compressed by gzip. */
public final class ActivityFile {

    private ActivityFile() {}

    /**
     * Reads all events. A malformed line is told by its number and skipped.
     *
     * @throws InvalidTraceException if there is no good line
     */
    public static List<ActivityEvent> read(Path file, Consumer<String> problems) throws IOException {
        var events = new ArrayList<ActivityEvent>();
        try (var raw = Files.newInputStream(file);
                var plain = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                var lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            int number = 0;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                try {
                    events.add(Json.mapper().readValue(line, ActivityEvent.class));
                } catch (JacksonException | IllegalArgumentException _) {
                    problems.accept("line %d is no activity event".formatted(number));
                }
            }
        }
        if (events.isEmpty()) {
            throw new InvalidTraceException("no line of %s is an activity event".formatted(file));
        }
        return events;
    }

    public static void write(Path file, List<NeedForecast> forecasts) throws IOException {
        Files.write(
                file, forecasts.stream().map(Json.mapper()::writeValueAsString).toList());
    }
}
