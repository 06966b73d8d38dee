package io.forewarm.sensor.source;

/**
 * A keyed hash that tells copies of an item from other items, for sources that number nothing. Keyed, because what is
 * hashed holds names, and an id goes on to everyone.
 */
@FunctionalInterface
public interface Fingerprint {

    /** The same 32 hexadecimal digits for the same text. */
    String of(String text);
}
