package io.forewarm.persona.training;

import io.forewarm.model.persona.Posture;
import io.forewarm.model.persona.Sensitivity;
import io.forewarm.model.persona.Skill;
import io.forewarm.model.persona.UseCase;
import io.forewarm.persona.feature.FeatureVector;

/** Somebody of whom it is known what they are. */
public record LabelledSubject(
        FeatureVector features, Skill skill, UseCase useCase, Sensitivity sensitivity, Posture posture) {}
