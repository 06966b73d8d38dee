package io.forewarm.sensor.privacy;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets words through that name kinds of things and software, unless one has the look of a person or a secret: whoever
 * adds a kind to a platform may name it as they like. Thread-safe.
 */
final class PlatformWords {

    /** A platform has some hundreds; the bound is against senders that make them up. */
    private static final int MOST_REMEMBERED = 10_000;

    /** Looking costs more than all the rest of an event, and the words are always the same. */
    private final Map<String, Boolean> safe = new ConcurrentHashMap<>();

    /** The word, or the other one in the place of one that must not go on. */
    String orElse(String word, String other) {
        var known = safe.get(word);
        if (known != null) {
            return known ? word : other;
        }
        boolean isSafe = Scrubber.scrub(word).equals(word);
        if (safe.size() < MOST_REMEMBERED) {
            safe.put(word, isSafe);
        }
        return isSafe ? word : other;
    }
}
