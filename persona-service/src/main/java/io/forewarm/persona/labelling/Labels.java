package io.forewarm.persona.labelling;

import io.forewarm.model.identity.SubjectId;
import io.forewarm.persona.attribute.Attribute;
import java.util.List;

/** Labels that people set. They go with their subjects' personas when these are erased. */
public interface Labels {

    /**
     * Sets a label, instead of the one of its attribute if there is one. Twice is the same as once.
     *
     * @return false if the subject has no persona, and so nothing was set
     */
    boolean put(Label label);

    /** Removes a label if there is one. */
    void remove(SubjectId subject, Attribute attribute);

    List<Label> of(SubjectId subject);

    List<Label> all();
}
