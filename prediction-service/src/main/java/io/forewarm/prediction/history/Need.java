package io.forewarm.prediction.history;

import io.forewarm.model.activity.ActivityEvent;
import io.forewarm.model.activity.ResourceSpec;
import io.forewarm.model.catalogue.Bundle;
import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.catalogue.Catalogue;
import java.time.Instant;
import java.util.Optional;

/**
 * One request for a resource that was granted.
 *
 * @param bundle the cheapest one that would have done, or {@link #NOTHING_SERVES}
 */
public record Need(Instant at, BundleId bundle, ResourceSpec wanted) {

    /** Stands for all that the catalogue does not offer, in counts only: it is never forecast by name. */
    public static final BundleId NOTHING_SERVES = new BundleId("nothing-in-the-catalogue-serves");

    /** The need that an activity shows, if it shows one. */
    public static Optional<Need> of(ActivityEvent activity, Catalogue catalogue) {
        return activity.requested()
                .filter(_ -> activity.isNeed())
                .map(wanted -> new Need(
                        activity.at(),
                        catalogue.cheapestServing(wanted).map(Bundle::id).orElse(NOTHING_SERVES),
                        wanted));
    }
}
