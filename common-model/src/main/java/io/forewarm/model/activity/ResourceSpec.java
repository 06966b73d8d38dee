package io.forewarm.model.activity;

/**
 * What was asked for, per unit, in words that every source shares.
 *
 * @param requests what is guaranteed
 * @param limits what must not be exceeded; {@link Amounts#NONE} where nothing was said
 * @param units how many equal units were asked for at once; at least 1
 * @param storageMib lasting storage in MiB; 0 for none
 * @param bandwidthMbps network bandwidth in Mbit/s; 0 where nothing was said
 * @param security loosest profile under which the request can run
 * @param image software image without registry and version, such as {@code busybox}; empty where there is none
 * @param placement capacity that the request accepts
 */
public record ResourceSpec(
        Amounts requests,
        Amounts limits,
        int units,
        long storageMib,
        long bandwidthMbps,
        SecurityProfile security,
        String image,
        Placement placement) {

    public ResourceSpec {
        if (units < 1) {
            throw new IllegalArgumentException("units must be >= 1: " + units);
        }
        if (storageMib < 0 || bandwidthMbps < 0) {
            throw new IllegalArgumentException(
                    "storageMib and bandwidthMbps must be >= 0: %s, %s".formatted(storageMib, bandwidthMbps));
        }
        if (image.length() > 128) {
            throw new IllegalArgumentException("image must have at most 128 characters: " + image.length());
        }
    }
}
