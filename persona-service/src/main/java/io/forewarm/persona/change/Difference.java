package io.forewarm.persona.change;

import java.util.Comparator;
import java.util.stream.IntStream;

/** How much two sets of events differ. */
final class Difference {

    /** An aspect about which less is known has no say. */
    private static final int FEWEST_LATELY = 5;

    private static final int FEWEST_BEFORE = 10;

    private static final double LN_2 = Math.log(2);

    /** In [0, 1]; NaN where too little is known. */
    private final double[] byAspect;

    private Difference(double[] byAspect) {
        this.byAspect = byAspect;
    }

    /**
     * Compares.
     *
     * @param before counts of all cells
     * @param lately cells of some events, aspect by aspect
     */
    static Difference between(float[] before, byte[] lately) {
        var recent = new int[Aspect.CELLS];
        int width = Aspect.count();
        for (int each = 0; each < lately.length; each++) {
            int cell = lately[each] & 0xff;
            if (cell != Aspect.NONE) {
                recent[Aspect.at(each % width).first() + cell]++;
            }
        }
        var byAspect = new double[width];
        for (int aspect = 0; aspect < width; aspect++) {
            byAspect[aspect] = divergence(Aspect.at(aspect), before, recent);
        }
        return new Difference(byAspect);
    }

    private static double divergence(Aspect aspect, float[] before, int[] recent) {
        double allBefore = 0;
        int allRecent = 0;
        int end = aspect.first() + aspect.cells();
        for (int cell = aspect.first(); cell < end; cell++) {
            allBefore += before[cell];
            allRecent += recent[cell];
        }
        if (allRecent < FEWEST_LATELY || allBefore < FEWEST_BEFORE) {
            return Double.NaN;
        }
        double sum = 0;
        for (int cell = aspect.first(); cell < end; cell++) {
            // Most cells are those of things that this subject never did.
            if (before[cell] > 0 || recent[cell] > 0) {
                double was = before[cell] / allBefore;
                double is = recent[cell] / (double) allRecent;
                sum += part(was, is) + part(is, was);
            }
        }
        return sum / (2 * LN_2);
    }

    /** One cell's part in the divergence of one side from the middle, in nats. */
    private static double part(double one, double other) {
        if (one == 0) {
            return 0;
        }
        return other == 0 ? one * LN_2 : one * Math.log(2 * one / (one + other));
    }

    double mean() {
        double sum = 0;
        double weights = 0;
        for (int aspect = 0; aspect < byAspect.length; aspect++) {
            if (!Double.isNaN(byAspect[aspect])) {
                sum += Aspect.at(aspect).weight() * byAspect[aspect];
                weights += Aspect.at(aspect).weight();
            }
        }
        return weights == 0 ? 0 : sum / weights;
    }

    Shift toShift() {
        return new Shift(IntStream.range(0, byAspect.length)
                .filter(aspect -> byAspect[aspect] > mean())
                .boxed()
                .sorted(Comparator.comparingDouble(aspect -> -byAspect[aspect]))
                .map(aspect ->
                        "%s: %.0f%% different".formatted(Aspect.at(aspect).text(), 100 * byAspect[aspect]))
                .toList());
    }
}
