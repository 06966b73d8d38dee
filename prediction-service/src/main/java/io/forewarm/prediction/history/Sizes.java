package io.forewarm.prediction.history;

import io.forewarm.model.activity.ResourceSpec;

/** How large needs were, per unit, by {@link SizeBins}. */
public record Sizes(
        Counts<Integer> cores, Counts<Integer> memoryMib, Counts<Integer> storageMib, Counts<Integer> bandwidthMbps) {

    public static final Sizes NONE = new Sizes(Counts.none(), Counts.none(), Counts.none(), Counts.none());

    public static Sizes of(ResourceSpec wanted) {
        return new Sizes(
                Counts.one(SizeBins.bin(wanted.requests().cores())),
                Counts.one(SizeBins.bin((double) wanted.requests().memoryMib())),
                Counts.one(SizeBins.bin((double) wanted.storageMib())),
                Counts.one(SizeBins.bin((double) wanted.bandwidthMbps())));
    }

    public Sizes plus(Sizes other) {
        return new Sizes(
                cores.plus(other.cores),
                memoryMib.plus(other.memoryMib),
                storageMib.plus(other.storageMib),
                bandwidthMbps.plus(other.bandwidthMbps));
    }

    public Sizes times(double factor) {
        return new Sizes(
                cores.times(factor), memoryMib.times(factor), storageMib.times(factor), bandwidthMbps.times(factor));
    }

    /** Each size as shares, so that an episode counts once however many needs it has. */
    public Sizes shares() {
        return new Sizes(cores.shares(), memoryMib.shares(), storageMib.shares(), bandwidthMbps.shares());
    }

    /** See {@link Counts#shrunkTo}. */
    public Sizes shrunkTo(Sizes prior, double strength) {
        return new Sizes(
                cores.shrunkTo(prior.cores, strength),
                memoryMib.shrunkTo(prior.memoryMib, strength),
                storageMib.shrunkTo(prior.storageMib, strength),
                bandwidthMbps.shrunkTo(prior.bandwidthMbps, strength));
    }
}
