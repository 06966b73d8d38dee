package io.forewarm.prediction.demand;

import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.identity.TenantId;

/**
 * Demand of the subjects of one partition for one bundle, and what was last told about it.
 *
 * @param sum over all subjects
 * @param published what was last told
 */
public record DemandSum(TenantId tenant, BundleId bundle, Contribution sum, Contribution published) {

    public static DemandSum none(TenantId tenant, BundleId bundle) {
        return new DemandSum(tenant, bundle, Contribution.NONE, Contribution.NONE);
    }

    public DemandSum replacing(Contribution before, Contribution after) {
        return new DemandSum(tenant, bundle, sum.replacing(before, after), published);
    }

    public DemandSum told() {
        return new DemandSum(tenant, bundle, sum, sum);
    }

    /** Whether mean or variance moved by more than that many units since it was last told, or fell to nothing. */
    public boolean movedBy(double threshold) {
        return Math.abs(sum.mean() - published.mean()) > threshold
                || Math.abs(sum.variance() - published.variance()) > threshold
                || (sum.mean() == 0 && published.mean() > 0);
    }
}
