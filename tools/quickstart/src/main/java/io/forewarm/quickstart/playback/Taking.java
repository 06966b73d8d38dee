package io.forewarm.quickstart.playback;

import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.identity.SubjectId;
import io.forewarm.model.provisioning.ClaimId;
import io.forewarm.model.provisioning.LaunchType;
import java.time.Instant;

/**
 * One unit that was claimed.
 *
 * @param step number of the step that needed it
 * @param at when it was needed, by the played time
 * @param launch what the claim met
 */
public record Taking(int step, Instant at, ClaimId claim, SubjectId subject, BundleId bundle, LaunchType launch) {}
