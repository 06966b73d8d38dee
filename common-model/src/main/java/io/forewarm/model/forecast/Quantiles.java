package io.forewarm.model.forecast;

/** Sizes that are enough in half, nine tenths and 99 hundredths of all cases; not negative, not falling. */
public record Quantiles(double half, double nineTenths, double most) {

    public static final Quantiles ZERO = new Quantiles(0, 0, 0);

    public Quantiles {
        if (!(half >= 0 && nineTenths >= half && most >= nineTenths)) {
            throw new IllegalArgumentException(
                    "quantiles must be >= 0 and must not fall: %s, %s, %s".formatted(half, nineTenths, most));
        }
    }
}
