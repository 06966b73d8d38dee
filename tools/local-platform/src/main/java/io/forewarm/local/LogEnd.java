package io.forewarm.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The last lines of a log file, for messages. */
final class LogEnd {

    /** Enough for an error with its detail and hint. */
    private static final int LINES = 10;

    private LogEnd() {}

    static String of(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join(System.lineSeparator(), lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
        } catch (IOException e) {
            return "(no log: %s)".formatted(e);
        }
    }
}
