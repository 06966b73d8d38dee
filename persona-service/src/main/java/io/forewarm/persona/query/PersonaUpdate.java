package io.forewarm.persona.query;

import io.forewarm.model.identity.SubjectId;
import io.forewarm.model.persona.Persona;
import io.forewarm.persona.feature.FeatureVector;
import java.util.Optional;

/** What one record says about a subject. */
public sealed interface PersonaUpdate {

    SubjectId subject();

    /**
     * What is believed from now on.
     *
     * @param features what it was inferred from, where the record says so
     */
    record Believed(Persona persona, Optional<FeatureVector> features) implements PersonaUpdate {

        @Override
        public SubjectId subject() {
            return persona.subject();
        }
    }

    /** The subject is to be forgotten. */
    record Forgotten(SubjectId subject) implements PersonaUpdate {}
}
