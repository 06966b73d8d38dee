package io.forewarm.quickstart.playback.jackson;

import io.forewarm.model.jackson.Json;
import io.forewarm.quickstart.playback.Done;
import io.forewarm.quickstart.playback.Journal;
import io.forewarm.quickstart.playback.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The journal as a file with one JSON line per step behind a line that says what is played. A line cut short by a kill
 * is a step that was not noted: it is cut away.
 *
 * <p>One thread adds; others may ask for the progress.
 */
public final class JournalFile implements Journal, AutoCloseable {

    private final FileChannel channel;
    private volatile Progress progress;

    /**
     * What a journal is about.
     *
     * @param recording fingerprint of the recording
     * @param shift how much later than recorded everything happens
     */
    public record Heading(String recording, Duration shift) {}

    private JournalFile(FileChannel channel, Progress progress) {
        this.channel = channel;
        this.progress = progress;
    }

    /**
     * What a journal says.
     *
     * @param progress how far it got
     */
    public record Contents(Heading heading, Progress progress) {}

    /** What the journal of a folder says, if something was played there before. */
    public static Optional<Contents> read(Path folder) {
        var lines = wholeLines(file(folder)).lines().toList();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        var heading = Json.mapper().readValue(lines.getFirst(), Heading.class);
        return Optional.of(new Contents(heading, replay(heading, lines.subList(1, lines.size()))));
    }

    /**
     * Opens the journal of a folder.
     *
     * @param ifNew what it is about if there is none yet; one that is there keeps its own heading
     */
    public static JournalFile open(Path folder, Heading ifNew) {
        var before = read(folder);
        try {
            var channel = FileChannel.open(file(folder), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.truncate(wholeLines(file(folder)).getBytes(StandardCharsets.UTF_8).length);
            channel.position(channel.size());
            if (before.isEmpty()) {
                append(channel, ifNew);
            }
            return new JournalFile(
                    channel, before.map(Contents::progress).orElseGet(() -> Progress.startingAt(ifNew.shift())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Progress progress() {
        return progress;
    }

    @Override
    public void add(Done done) {
        try {
            append(channel, done);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        progress = progress.after(done);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(Path folder) {
        return folder.resolve("playback.jsonl");
    }

    private static String wholeLines(Path file) {
        try {
            var text = Files.exists(file) ? Files.readString(file) : "";
            return text.substring(0, text.lastIndexOf('\n') + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Progress replay(Heading heading, List<String> lines) {
        var progress = Progress.startingAt(heading.shift());
        for (var line : lines) {
            progress = progress.after(Json.mapper().readValue(line, Done.class));
        }
        return progress;
    }

    /** Not forced to the disk: it has to outlive the process, not the machine. */
    private static void append(FileChannel channel, Object value) throws IOException {
        var line = ByteBuffer.wrap((Json.mapper().writeValueAsString(value) + "\n").getBytes(StandardCharsets.UTF_8));
        while (line.hasRemaining()) {
            channel.write(line);
        }
    }
}
