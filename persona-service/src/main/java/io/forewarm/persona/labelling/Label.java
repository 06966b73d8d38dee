package io.forewarm.persona.labelling;

import io.forewarm.model.identity.SubjectId;
import io.forewarm.persona.attribute.Attribute;
import java.time.Instant;

/**
 * What a person says that a subject is.
 *
 * @param value in the attribute's words
 */
public record Label(SubjectId subject, Attribute attribute, String value, Instant at) {

    public Label {
        attribute.numberOf(value);
    }

    /** The place of the value among those of its attribute. */
    public int number() {
        return attribute.numberOf(value);
    }
}
