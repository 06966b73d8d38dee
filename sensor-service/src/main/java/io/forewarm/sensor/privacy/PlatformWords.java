package io.forewarm.sensor.privacy;

import io.forewarm.sensor.source.Memo;

/**
 * Lets words through that name kinds of things and software, unless one has the look of a person or a secret: whoever
 * adds a kind to a platform may name it as they like. Thread-safe.
 */
final class PlatformWords {

    /** A platform has some hundreds; the bound is against senders that make them up. */
    private static final int MOST_REMEMBERED = 10_000;

    /** Looking costs more than all the rest of an event, and the words are always the same. */
    private final Memo<String, Boolean> safe =
            new Memo<>(MOST_REMEMBERED, word -> Scrubber.scrub(word).equals(word));

    /** The word, or the other one in the place of one that must not go on. */
    String orElse(String word, String other) {
        return safe.of(word) ? word : other;
    }
}
