package io.forewarm.prediction.history;

import io.forewarm.model.catalogue.BundleId;

/**
 * What episodes were like: of one subject, of all subjects of a persona, or of a whole tenant.
 *
 * @param gaps completed gaps between the starts of episodes, by {@link AgeBins}. How many gaps were at risk in a bin
 *     needs no count of its own: all are completed and all fade alike, so it is the number that ended in this bin or a
 *     later one
 * @param bundles episodes by bundle
 * @param units units per episode, by {@link SizeBins}
 * @param sizes sizes per unit
 */
public record Habits(Counts<Integer> gaps, Counts<BundleId> bundles, Counts<Integer> units, Sizes sizes) {

    public static final Habits NONE = new Habits(Counts.none(), Counts.none(), Counts.none(), Sizes.NONE);

    public Habits plus(FinishedEpisode episode) {
        return new Habits(
                gaps.plus(AgeBins.bin(episode.gap()), 1),
                bundles.plus(episode.bundle(), 1),
                units.plus(SizeBins.bin(episode.units()), 1),
                sizes.plus(episode.sizes()));
    }

    Habits times(double factor) {
        return factor == 1 ? this : times(factor, factor);
    }

    Habits times(double factor, double choiceFactor) {
        return new Habits(gaps.times(factor), bundles.times(choiceFactor), units.times(factor), sizes.times(factor));
    }
}
