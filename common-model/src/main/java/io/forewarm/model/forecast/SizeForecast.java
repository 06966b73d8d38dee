package io.forewarm.model.forecast;

/**
 * How large the next need will be.
 *
 * @param units how many equal units at once
 * @param cores processors per unit
 * @param memoryMib memory per unit in MiB
 * @param storageMib lasting storage per unit in MiB
 * @param bandwidthMbps network bandwidth per unit in Mbit/s
 */
public record SizeForecast(
        Quantiles units, Quantiles cores, Quantiles memoryMib, Quantiles storageMib, Quantiles bandwidthMbps) {

    public static final SizeForecast UNKNOWN =
            new SizeForecast(Quantiles.ZERO, Quantiles.ZERO, Quantiles.ZERO, Quantiles.ZERO, Quantiles.ZERO);
}
