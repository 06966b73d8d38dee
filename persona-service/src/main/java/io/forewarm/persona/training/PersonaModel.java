package io.forewarm.persona.training;

import io.forewarm.persona.attribute.Attribute;

/**
 * What is looked for in features.
 *
 * @param schema hash of the feature definitions that it was fitted to
 * @param origin what it was fitted to, in words
 */
public record PersonaModel(
        String schema,
        String origin,
        AttributeModel skill,
        AttributeModel useCase,
        AttributeModel sensitivity,
        AttributeModel posture) {

    /** What is said of the model that comes with a release. */
    public static final String SYNTHETIC = "synthetic behaviour";

    AttributeModel of(Attribute attribute) {
        return switch (attribute) {
            case SKILL -> skill;
            case USE_CASE -> useCase;
            case SENSITIVITY -> sensitivity;
            case POSTURE -> posture;
        };
    }
}
