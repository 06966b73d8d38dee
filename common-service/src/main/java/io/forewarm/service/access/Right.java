package io.forewarm.service.access;

/**
 * Something that a caller may do, such as {@code subjects.resolve}. A token lists its rights in the settings, a JWT
 * carries the same words as scopes.
 */
public record Right(String word) {

    public Right {
        if (!word.matches("[a-z]([a-z0-9.-]{0,61}[a-z0-9])?")) {
            throw new IllegalArgumentException(
                    "right must be a word of at most 63 of a-z 0-9 . -: '%s'".formatted(word));
        }
    }

    @Override
    public String toString() {
        return word;
    }
}
