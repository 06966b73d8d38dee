package io.forewarm.persona.inference;

import io.forewarm.persona.training.ClusterModel;
import io.forewarm.persona.training.PersonaModel;

/** What has been learnt about subjects in general. */
public record Knowledge(PersonaModel model, ClusterModel clusters) {

    /**
     * Refuses unless the model is about the features that this release makes.
     *
     * @throws IllegalStateException if it is about others: what it would say of these is nonsense
     */
    void requireSchema(String schema) {
        if (!model.schema().equals(schema)) {
            throw new IllegalStateException("model must be about features %s: %s".formatted(schema, model.schema()));
        }
    }
}
