package io.forewarm.persona.query;

import io.forewarm.model.identity.TenantId;
import io.forewarm.model.persona.Posture;
import io.forewarm.model.persona.Sensitivity;
import io.forewarm.model.persona.Skill;
import io.forewarm.model.persona.UseCase;
import java.time.Instant;
import java.util.Optional;

/**
 * Which personas are asked for; what is empty lets all through. Attributes are compared with the most likely value.
 *
 * @param changedSince personas that are newer than or as old as this
 */
public record PersonaFilter(
        Optional<TenantId> tenant,
        Optional<Skill> skill,
        Optional<UseCase> useCase,
        Optional<Sensitivity> sensitivity,
        Optional<Posture> posture,
        Optional<Instant> changedSince) {}
