package io.forewarm.model.activity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;

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
 * @param storageClass the platform's name for the kind of that storage, such as {@code gp3}; empty for its default or
 *     where nothing was said, and then not written: it came later than the others, and old readers know none
 */
public record ResourceSpec(
        Amounts requests,
        Amounts limits,
        int units,
        long storageMib,
        long bandwidthMbps,
        SecurityProfile security,
        String image,
        Placement placement,

        @JsonSetter(nulls = Nulls.AS_EMPTY) @JsonInclude(JsonInclude.Include.NON_EMPTY)
        String storageClass) {

    @JsonCreator
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
        if (storageClass.length() > 128) {
            throw new IllegalArgumentException(
                    "storageClass must have at most 128 characters: " + storageClass.length());
        }
    }

    /** With the platform's default kind of storage, if with any. */
    public ResourceSpec(
            Amounts requests,
            Amounts limits,
            int units,
            long storageMib,
            long bandwidthMbps,
            SecurityProfile security,
            String image,
            Placement placement) {
        this(requests, limits, units, storageMib, bandwidthMbps, security, image, placement, "");
    }

    /** The same on storage of that kind. */
    public ResourceSpec onStorage(String kind) {
        return new ResourceSpec(requests, limits, units, storageMib, bandwidthMbps, security, image, placement, kind);
    }
}
