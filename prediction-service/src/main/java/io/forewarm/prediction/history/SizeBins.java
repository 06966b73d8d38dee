package io.forewarm.prediction.history;

/**
 * Bins of sizes on a logarithmic scale, eight to the doubling. A bin stands for its upper edge, so a size read from it
 * is never too small and at most 9 % too large; powers of two are exact, and so are whole numbers up to 14 once rounded
 * down.
 */
public final class SizeBins {

    private static final int ZERO = -1000;
    private static final double PER_DOUBLING = 8;

    private SizeBins() {}

    /** The bin of a size of at least 0. */
    public static int bin(double size) {
        // The hair keeps powers of two in the bin that they are the edge of.
        return size <= 0 ? ZERO : (int) Math.ceil(PER_DOUBLING * Math.log(size) / Math.log(2) - 1e-9);
    }

    /** The size that a bin stands for. */
    public static double size(int bin) {
        return bin == ZERO ? 0 : Math.pow(2, bin / PER_DOUBLING);
    }

    /** The whole number that a bin stands for. */
    public static int whole(int bin) {
        return (int) (size(bin) + 1e-6);
    }
}
