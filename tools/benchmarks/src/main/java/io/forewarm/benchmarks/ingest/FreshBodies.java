package io.forewarm.benchmarks.ingest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Bodies to deliver, made beforehand; before each use every event in them gets an id that was never used before, which
 * costs as good as nothing. Not thread-safe: the next call overwrites what the one before last has returned.
 */
public final class FreshBodies {

    /**
     * What stands in the place of an id in a body: as long as the last part of a UUID, which ids of sources end with.
     */
    public static final String PLACE = "############";

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final List<Body> bodies;
    private final int batch;
    private final AtomicLong ids;
    private int next;

    /**
     * Takes bodies with {@link #PLACE} wherever an id belongs.
     *
     * @param batch how many ids are in each
     * @param ids where unused ones come from, for all that deliver to the same service
     */
    public FreshBodies(List<String> bodies, int batch, AtomicLong ids) {
        this.bodies = bodies.stream().map(Body::of).toList();
        this.batch = batch;
        this.ids = ids;
        if (!this.bodies.stream().allMatch(body -> body.places.length == batch)) {
            throw new IllegalArgumentException("each body must have places for %d ids".formatted(batch));
        }
    }

    public int batch() {
        return batch;
    }

    public byte[] next() {
        var body = bodies.get(next);
        next = (next + 1) % bodies.size();
        body.renew(ids.getAndAdd(batch));
        return body.bytes;
    }

    /** One body, and where in it ids belong. */
    private static final class Body {

        private final byte[] bytes;
        private final int[] places;

        private Body(byte[] bytes, int[] places) {
            this.bytes = bytes;
            this.places = places;
        }

        static Body of(String text) {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            var latin = new String(bytes, StandardCharsets.ISO_8859_1);
            var places = new ArrayList<Integer>();
            for (int at = latin.indexOf(PLACE); at >= 0; at = latin.indexOf(PLACE, at + PLACE.length())) {
                places.add(at);
            }
            return new Body(bytes, places.stream().mapToInt(Integer::intValue).toArray());
        }

        void renew(long firstId) {
            long id = firstId;
            for (int place : places) {
                write(id++, place);
            }
        }

        private void write(long id, int place) {
            for (int digit = 0; digit < PLACE.length(); digit++) {
                bytes[place + digit] = HEX[(int) (id >>> (4 * (PLACE.length() - 1 - digit))) & 0xf];
            }
        }
    }
}
