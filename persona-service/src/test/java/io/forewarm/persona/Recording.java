package io.forewarm.persona;

import io.forewarm.model.activity.ActivityEvent;
import io.forewarm.model.jackson.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/**
 * Twelve minutes of sixteen scripted users on a real Kubernetes API server, as activity events under made-up
 * pseudonyms, and what each script was written to show.
 */
public final class Recording {

    private Recording() {}

    /** All events in order. */
    public static List<ActivityEvent> events() {
        try (var reader = reader(new GZIPInputStream(resource("/activity-16-users.jsonl.gz")))) {
            return reader.lines()
                    .map(line -> Json.mapper().readValue(line, ActivityEvent.class))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By subject: column name to value, without the columns on which the script says nothing. */
    public static Map<String, Map<String, String>> expected() {
        try (var reader = reader(resource("/expected-16-users.csv"))) {
            var rows = reader.lines().map(line -> line.split(",", -1)).toList();
            var columns = rows.getFirst();
            var expected = new LinkedHashMap<String, Map<String, String>>();
            for (var row : rows.subList(1, rows.size())) {
                var values = new LinkedHashMap<String, String>();
                Arrays.stream(columns)
                        .skip(1)
                        .forEach(column ->
                                values.put(column, row[Arrays.asList(columns).indexOf(column)]));
                values.values().removeIf(String::isEmpty);
                expected.put(row[0], values);
            }
            return expected;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedReader reader(InputStream stream) {
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(Recording.class.getResourceAsStream(name));
    }
}
