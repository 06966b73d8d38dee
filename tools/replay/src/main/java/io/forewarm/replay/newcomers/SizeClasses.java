package io.forewarm.replay.newcomers;

import io.forewarm.model.activity.Amounts;
import io.forewarm.model.activity.Placement;
import io.forewarm.model.activity.SecurityProfile;
import io.forewarm.model.catalogue.Bundle;
import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.catalogue.Catalogue;
import io.forewarm.model.catalogue.Storage;
import io.forewarm.replay.trace.Job;
import io.forewarm.replay.trace.Trace;
import java.time.Duration;
import java.util.stream.IntStream;

/** What a log of jobs would have offered: power-of-two classes of the processors that were ever asked for. */
final class SizeClasses {

    /** Bundles are told apart by their processors. */
    private static final long ENOUGH_MEMORY_MIB = Long.MAX_VALUE;

    private static final double PRICE_OF_A_CORE = 0.05;

    private SizeClasses() {}

    static Catalogue of(Trace trace) {
        int most = trace.jobs().stream().mapToInt(Job::processors).max().orElse(1);
        return new Catalogue(
                "EUR",
                60,
                IntStream.iterate(1, cores -> cores < 2L * Math.max(1, most) && cores > 0, cores -> 2 * cores)
                        .mapToObj(SizeClasses::bundle)
                        .toList());
    }

    private static Bundle bundle(int cores) {
        return new Bundle(
                new BundleId("cores-" + cores),
                "cores-" + cores,
                new Amounts(cores, ENOUGH_MEMORY_MIB, 0),
                Storage.NONE,
                0,
                SecurityProfile.RESTRICTED,
                "any",
                Placement.ON_DEMAND,
                PRICE_OF_A_CORE * cores,
                Duration.ofMinutes(1),
                0);
    }
}
