package io.forewarm.orchestrator.unit;

import io.forewarm.model.identity.SubjectId;
import io.forewarm.model.provisioning.ClaimId;

/** To whom a unit belongs from now on, and by which claim. */
public record Assignment(ClaimId claim, SubjectId subject) {}
