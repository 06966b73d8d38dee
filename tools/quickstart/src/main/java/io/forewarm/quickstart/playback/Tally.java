package io.forewarm.quickstart.playback;

/**
 * What became of the events of reports. Every event received is exactly one of the other four.
 *
 * @param received how many were sent
 * @param accepted now activity
 * @param duplicates known already
 * @param ignored of no interest
 * @param rejected not understood
 */
public record Tally(int received, int accepted, int duplicates, int ignored, int rejected) {

    public static final Tally NONE = new Tally(0, 0, 0, 0, 0);

    public Tally {
        if (received != accepted + duplicates + ignored + rejected) {
            throw new IllegalArgumentException(
                    "received must be accepted + duplicates + ignored + rejected: %d, %d + %d + %d + %d"
                            .formatted(received, accepted, duplicates, ignored, rejected));
        }
    }

    public Tally plus(Tally other) {
        return new Tally(
                received + other.received,
                accepted + other.accepted,
                duplicates + other.duplicates,
                ignored + other.ignored,
                rejected + other.rejected);
    }
}
