package io.forewarm.replay.report.jackson;

import io.forewarm.model.jackson.Json;
import java.nio.file.Path;

/** Writes a result as JSON. The same result gives the same bytes; writing again replaces the file. */
public final class ReportFile {

    private ReportFile() {}

    public static void write(Path file, Record report) {
        Json.mapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), report);
    }
}
