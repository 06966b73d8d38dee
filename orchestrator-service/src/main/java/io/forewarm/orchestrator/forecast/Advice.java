package io.forewarm.orchestrator.forecast;

import io.forewarm.model.forecast.Recommendation;
import io.forewarm.model.identity.SubjectId;
import io.forewarm.model.identity.TenantId;

/** A recommendation, and for whom it is. */
public record Advice(TenantId tenant, SubjectId subject, Recommendation recommendation) {}
