package io.forewarm.prediction.demand;

import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.identity.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Demand of the subjects of one partition for one bundle, and what was last told about it.
 *
 * @param sum over all subjects
 * @param published what was last told
 * @param toldAt when that was; empty if nothing was told yet
 */
public record DemandSum(
        TenantId tenant, BundleId bundle, Contribution sum, Contribution published, Optional<Instant> toldAt) {

    public static DemandSum none(TenantId tenant, BundleId bundle) {
        return new DemandSum(tenant, bundle, Contribution.NONE, Contribution.NONE, Optional.empty());
    }

    public DemandSum replacing(Contribution before, Contribution after) {
        return new DemandSum(tenant, bundle, sum.replacing(before, after), published, toldAt);
    }

    public DemandSum told(Instant now) {
        return new DemandSum(tenant, bundle, sum, sum, Optional.of(now));
    }

    /**
     * Whether it is to be told: it moved, or there is demand that was last told so long ago that who acts on it would
     * soon take it for out of date.
     *
     * @param threshold units by which it must move
     * @param renewAfter how old what was told may become
     */
    public boolean isNews(double threshold, Duration renewAfter, Instant now) {
        return movedBy(threshold) || (sum.mean() > 0 && isOlderThan(renewAfter, now));
    }

    private boolean isOlderThan(Duration age, Instant now) {
        return toldAt.map(at -> !at.plus(age).isAfter(now)).orElse(true);
    }

    /** Whether mean or variance moved by more than that many units since it was last told, or fell to nothing. */
    boolean movedBy(double threshold) {
        return Math.abs(sum.mean() - published.mean()) > threshold
                || Math.abs(sum.variance() - published.variance()) > threshold
                || (sum.mean() == 0 && published.mean() > 0);
    }
}
