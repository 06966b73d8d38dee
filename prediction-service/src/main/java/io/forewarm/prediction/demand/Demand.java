package io.forewarm.prediction.demand;

import io.forewarm.model.catalogue.Bundle;
import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.catalogue.Catalogue;
import io.forewarm.prediction.choice.Units;
import io.forewarm.prediction.choice.Wants;
import io.forewarm.prediction.timing.ArrivalCurve;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What one subject adds to the demand for each bundle within {@link #window}.
 *
 * <p>The subject asks with probability {@code p}, and then for {@code U} units: the mean is {@code p E[U]} and the
 * variance {@code p E[U^2] - (p E[U])^2}. Over subjects, taken as independent, both add up (a Poisson-binomial
 * distribution whose successes have sizes).
 *
 * @param slack added to a bundle's start-up time, for what passes until a plan is carried out
 */
public record Demand(Catalogue catalogue, Duration slack) {

    /** Less is not worth carrying: ten thousand such subjects would be one unit. */
    private static final double NEGLIGIBLE = 1e-4;

    public Demand {
        if (slack.isNegative()) {
            throw new IllegalArgumentException("slack must not be negative: " + slack);
        }
    }

    /** How far ahead demand for a bundle is counted. */
    public Duration window(Bundle bundle) {
        return bundle.startUpTime().plus(slack);
    }

    /**
     * One subject's contributions.
     *
     * @param dedicated bundles that are kept for this subject alone, which are nobody else's business
     */
    public Map<BundleId, Contribution> of(ArrivalCurve curve, Wants wants, Set<BundleId> dedicated) {
        var contributions = new HashMap<BundleId, Contribution>();
        for (var bundle : catalogue.bundles()) {
            double probability = curve.within(window(bundle)) * wants.share(bundle.id());
            var contribution = contribution(probability, wants.units());
            if (contribution.mean() >= NEGLIGIBLE && !dedicated.contains(bundle.id())) {
                contributions.put(bundle.id(), contribution);
            }
        }
        return contributions;
    }

    static Contribution contribution(double probability, Units units) {
        double mean = probability * units.mean();
        // Never negative but for rounding, for E[U^2] >= E[U]^2 and p <= 1.
        return new Contribution(mean, Math.max(0, probability * units.meanSquare() - mean * mean));
    }
}
