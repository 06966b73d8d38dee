package io.forewarm.service.registry;

/**
 * One version of a model.
 *
 * @param kind what it answers, such as {@code need-time}: lower-case words with hyphens
 * @param version counts from 1 in each kind; 0 is not used
 */
public record ModelId(String kind, long version) {

    public ModelId {
        requireKind(kind);
        if (version < 1) {
            throw new IllegalArgumentException("version must be >= 1: " + version);
        }
    }

    static void requireKind(String kind) {
        if (!kind.matches("[a-z][a-z0-9-]{0,62}")) {
            throw new IllegalArgumentException("kind must be lower-case words with hyphens: '%s'".formatted(kind));
        }
    }

    @Override
    public String toString() {
        return kind + "/" + version;
    }
}
