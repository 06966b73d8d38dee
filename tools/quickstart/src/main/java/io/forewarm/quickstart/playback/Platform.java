package io.forewarm.quickstart.playback;

import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.identity.SubjectId;
import io.forewarm.model.provisioning.ClaimId;
import io.forewarm.model.provisioning.LaunchType;

/**
 * What the API server and the portal of a platform ask of Forewarm. Every call may be repeated: a second one changes
 * nothing and answers the same. Calls wait while a service is busy; they fail with {@link PlatformException} only.
 */
public interface Platform {

    /** Delivers what the API server reports. */
    Tally report(String body);

    /** The pseudonym of a user. */
    SubjectId resolve(String user);

    /** Whether a need for that bundle is expected of the subject right now. */
    boolean foresees(SubjectId subject, BundleId bundle);

    /**
     * Claims one unit.
     *
     * @param key the same for the same claim, so that a repeated claim stays one claim
     */
    Claim claim(String key, SubjectId subject, BundleId bundle);

    /** Gives a unit back. */
    void release(ClaimId claim);

    /** The answer to a claim. */
    record Claim(ClaimId id, LaunchType launch) {}
}
