package io.forewarm.sensor.source.jackson;

import io.forewarm.sensor.source.Delivery;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Function;
import tools.jackson.core.JsonParser;

/**
 * Reads bodies by {@link PlainJson}, and those by Jackson that are large or in any way unusual: Jackson decides what is
 * right, and says what is wrong. Thread-safe.
 */
final class PlainBodies {

    /**
     * Longest body that is read as a whole. A Kubernetes API server sends 400 events at once, about 1 kB each; twice as
     * much would cost twice the memory for each delivery that comes in at the same time.
     */
    private static final int MAX_BYTES = 2 * 1024 * 1024;

    private static final int FIRST_BYTES = 64 * 1024;

    /** Buffers that are kept; as many deliveries can be read at the same time without making new ones. */
    private static final int KEPT = 8;

    private final BlockingQueue<Body> unused = new ArrayBlockingQueue<>(KEPT);

    /**
     * Reads one body.
     *
     * @param plain reads the document, before which the reader stands; empty if it cannot tell what to make of it
     * @param otherwise reads the document as {@link JsonBodies} wants
     * @throws IOException if the stream itself fails
     */
    Delivery read(
            InputStream stream, Function<PlainJson, Optional<Delivery>> plain, Function<JsonParser, Delivery> otherwise)
            throws IOException {
        var kept = unused.poll();
        var body = kept == null ? new Body() : kept;
        try {
            boolean complete = body.fill(stream);
            var read = complete ? body.read(plain) : Optional.<Delivery>empty();
            return read.isPresent() ? read.get() : JsonBodies.read(body.followedBy(stream), otherwise);
        } finally {
            var _ = unused.offer(body);
        }
    }

    /** What has come so far, with at least one zero behind it. */
    private static final class Body {

        private final PlainJson json = new PlainJson();
        private byte[] bytes = new byte[FIRST_BYTES];
        private int length;

        /** Reads the stream, and tells whether that was all of it. */
        boolean fill(InputStream stream) throws IOException {
            length = 0;
            while (true) {
                if (length == bytes.length - 1) {
                    if (bytes.length >= MAX_BYTES) {
                        return false;
                    }
                    bytes = Arrays.copyOf(bytes, 2 * bytes.length);
                }
                int read = stream.read(bytes, length, bytes.length - 1 - length);
                if (read < 0) {
                    bytes[length] = 0;
                    return true;
                }
                length += read;
            }
        }

        Optional<Delivery> read(Function<PlainJson, Optional<Delivery>> plain) {
            try {
                json.begin(bytes);
                var delivery = plain.apply(json);
                json.end(length);
                return delivery;
            } catch (OddJsonException _) {
                return Optional.empty();
            }
        }

        InputStream followedBy(InputStream rest) {
            return new SequenceInputStream(new ByteArrayInputStream(bytes, 0, length), rest);
        }
    }
}
