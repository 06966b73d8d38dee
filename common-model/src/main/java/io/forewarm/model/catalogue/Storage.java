package io.forewarm.model.catalogue;

/**
 * Lasting storage of a bundle.
 *
 * @param storageClass the platform's name for the kind of storage; empty for its default
 * @param sizeMib size in MiB; 0 for no lasting storage
 */
public record Storage(String storageClass, long sizeMib) {

    public static final Storage NONE = new Storage("", 0);

    public Storage {
        if (sizeMib < 0) {
            throw new IllegalArgumentException("sizeMib must be >= 0: " + sizeMib);
        }
    }
}
