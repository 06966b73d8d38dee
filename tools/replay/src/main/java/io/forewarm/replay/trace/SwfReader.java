package io.forewarm.replay.trace;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/**
 * Reads a log in the Standard Workload Format, plain or compressed by gzip, whatever the file is called. A malformed
 * line is counted, reported and skipped.
 */
public final class SwfReader {

    /** More would bury what matters; the count at the end has them all. */
    private static final int MOST_COMPLAINTS = 20;

    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;

    private final Consumer<String> complaints;
    private final SwfHeader header = new SwfHeader();
    private final List<Job> jobs = new ArrayList<>();
    private int malformed;
    private int backwardJumps;
    private long latest;

    private SwfReader(Consumer<String> complaints) {
        this.complaints = complaints;
    }

    /**
     * Reads all of it.
     *
     * @param complaints takes a line for each of the first malformed lines, with its number
     * @throws InvalidTraceException if no line is good
     */
    public static Reading read(Path file, Consumer<String> complaints) throws IOException {
        // Latin-1 can't fail, and all that matters is ASCII.
        try (var in = unpacked(new BufferedInputStream(Files.newInputStream(file)));
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1))) {
            return new SwfReader(complaints).read(nameOf(file), lines);
        }
    }

    private static InputStream unpacked(BufferedInputStream in) throws IOException {
        in.mark(2);
        boolean packed = in.read() == GZIP_FIRST && in.read() == GZIP_SECOND;
        in.reset();
        return packed ? new GZIPInputStream(in) : in;
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.gz$", "").replaceFirst("\\.(swf|txt)$", "");
    }

    private Reading read(String name, BufferedReader lines) throws IOException {
        int number = 0;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            take(line, ++number);
        }
        if (malformed > MOST_COMPLAINTS) {
            complaints.accept("... and %d more malformed lines".formatted(malformed - MOST_COMPLAINTS));
        }
        if (jobs.isEmpty()) {
            throw new InvalidTraceException(
                    "%s has no good line among its %d; is it a log in the Standard Workload Format?"
                            .formatted(name, number));
        }
        return new Reading(new Trace(name, header.calendar(), jobs), malformed, backwardJumps);
    }

    private void take(String line, int number) {
        if (line.isBlank()) {
            return;
        }
        if (line.startsWith(";")) {
            header.add(line);
            return;
        }
        try {
            add(SwfLine.toJob(line));
        } catch (IllegalArgumentException | ArithmeticException problem) {
            complain("line %d skipped: %s".formatted(number, problem.getMessage()));
        }
    }

    private void add(Job job) {
        if (job.submitSeconds() < latest) {
            backwardJumps++;
        }
        latest = Math.max(latest, job.submitSeconds());
        jobs.add(job);
    }

    private void complain(String text) {
        if (++malformed <= MOST_COMPLAINTS) {
            complaints.accept(text);
        }
    }
}
