package io.forewarm.model.catalogue;

import io.forewarm.model.activity.Amounts;
import io.forewarm.model.activity.Placement;
import io.forewarm.model.activity.SecurityProfile;
import java.time.Duration;

/** A bundle of one core and 1024 MiB, on demand and at baseline, for 1 an hour, unless a test says otherwise. */
final class BundleBuilder {

    private BundleId id;
    private Amounts amounts = new Amounts(1, 1024, 0);
    private Storage storage = Storage.NONE;
    private long bandwidthMbps;
    private SecurityProfile security = SecurityProfile.BASELINE;
    private String image = "alpine:3.20";
    private Placement placement = Placement.ON_DEMAND;
    private double pricePerHour = 1;
    private Duration startUpTime = Duration.ofSeconds(20);
    private double failureShare;

    private BundleBuilder(BundleId id) {
        this.id = id;
    }

    static BundleBuilder aBundle(String id) {
        return new BundleBuilder(new BundleId(id));
    }

    BundleBuilder named(String id) {
        this.id = new BundleId(id);
        return this;
    }

    BundleBuilder amounts(double cores, long memoryMib, int gpus) {
        this.amounts = new Amounts(cores, memoryMib, gpus);
        return this;
    }

    BundleBuilder storageMib(long sizeMib) {
        this.storage = new Storage("", sizeMib);
        return this;
    }

    BundleBuilder bandwidthMbps(long bandwidthMbps) {
        this.bandwidthMbps = bandwidthMbps;
        return this;
    }

    BundleBuilder security(SecurityProfile security) {
        this.security = security;
        return this;
    }

    BundleBuilder image(String image) {
        this.image = image;
        return this;
    }

    BundleBuilder placement(Placement placement) {
        this.placement = placement;
        return this;
    }

    BundleBuilder price(double pricePerHour) {
        this.pricePerHour = pricePerHour;
        return this;
    }

    BundleBuilder startUpTime(Duration startUpTime) {
        this.startUpTime = startUpTime;
        return this;
    }

    BundleBuilder failureShare(double failureShare) {
        this.failureShare = failureShare;
        return this;
    }

    Bundle build() {
        return new Bundle(
                id,
                "shared.small",
                amounts,
                storage,
                bandwidthMbps,
                security,
                image,
                placement,
                pricePerHour,
                startUpTime,
                failureShare);
    }
}
