package io.forewarm.model.catalogue;

import io.forewarm.model.activity.Amounts;
import io.forewarm.model.activity.Placement;
import io.forewarm.model.activity.ResourceSpec;
import io.forewarm.model.activity.SecurityProfile;
import java.time.Duration;

/**
 * One thing that the platform offers.
 *
 * @param vmType the platform's name for the kind of machine, such as {@code m5.large}
 * @param amounts processors, memory and accelerators
 * @param bandwidthMbps network bandwidth in Mbit/s; 0 for the platform's default
 * @param security how tightly it is confined
 * @param image software image with its version
 * @param placement capacity that it runs on
 * @param pricePerHour what an hour costs the platform's owner, in the catalogue's currency; above 0
 * @param startUpTime how long it takes from the order until it is ready
 * @param failureShare share of builds that fail, which the simulated backend acts out; in [0, 1)
 */
public record Bundle(
        BundleId id,
        String vmType,
        Amounts amounts,
        Storage storage,
        long bandwidthMbps,
        SecurityProfile security,
        String image,
        Placement placement,
        double pricePerHour,
        Duration startUpTime,
        double failureShare) {

    public Bundle {
        if (!(pricePerHour > 0) || Double.isInfinite(pricePerHour)) {
            throw new IllegalArgumentException("pricePerHour must be > 0: " + pricePerHour);
        }
        if (!startUpTime.isPositive()) {
            throw new IllegalArgumentException("startUpTime must be positive: " + startUpTime);
        }
        if (bandwidthMbps < 0) {
            throw new IllegalArgumentException("bandwidthMbps must be >= 0: " + bandwidthMbps);
        }
        if (!(failureShare >= 0 && failureShare < 1)) {
            throw new IllegalArgumentException("failureShare must be in [0, 1): " + failureShare);
        }
    }

    /** Whether one unit of this would do for one unit of what was asked for: at least as large, at least as strict. */
    public boolean serves(ResourceSpec wanted) {
        return amounts.covers(wanted.requests())
                && storage.sizeMib() >= wanted.storageMib()
                && (bandwidthMbps == 0 || bandwidthMbps >= wanted.bandwidthMbps())
                && security.atLeastAsStrictAs(wanted.security())
                && (placement == Placement.ON_DEMAND || wanted.placement() == Placement.SPOT);
    }

    /** Whether this would do in place of the other bundle: the same image, at least as large, at least as strict. */
    public boolean standsInFor(Bundle other) {
        return image.equals(other.image)
                && amounts.covers(other.amounts)
                && storage.sizeMib() >= other.storage.sizeMib()
                && bandwidthMbps >= other.bandwidthMbps
                && security.atLeastAsStrictAs(other.security)
                && (placement == Placement.ON_DEMAND || placement == other.placement);
    }
}
