package io.forewarm.model.activity;

/**
 * Compute for one unit; 0 where nothing was said.
 *
 * @param cores processors, fractions allowed
 * @param memoryMib memory in MiB
 * @param gpus whole accelerators
 */
public record Amounts(double cores, long memoryMib, int gpus) {

    public static final Amounts NONE = new Amounts(0, 0, 0);

    public Amounts {
        if (!(cores >= 0) || Double.isInfinite(cores) || memoryMib < 0 || gpus < 0) {
            throw new IllegalArgumentException(
                    "cores, memoryMib and gpus must be >= 0: %s, %s, %s".formatted(cores, memoryMib, gpus));
        }
    }

    public Amounts plus(Amounts other) {
        return new Amounts(cores + other.cores, memoryMib + other.memoryMib, gpus + other.gpus);
    }

    /** Whether nothing here is smaller than there. */
    public boolean covers(Amounts other) {
        return cores >= other.cores && memoryMib >= other.memoryMib && gpus >= other.gpus;
    }
}
