package io.forewarm.benchmarks.streams;

/**
 * How often something is measured.
 *
 * @param warmUp before that, for the compilers
 */
public record Rounds(int warmUp, int measured) {

    public Rounds {
        if (warmUp < 0 || measured < 1) {
            throw new IllegalArgumentException(
                    "there must be at least 0 rounds to warm up and 1 to measure: %d, %d".formatted(warmUp, measured));
        }
    }
}
