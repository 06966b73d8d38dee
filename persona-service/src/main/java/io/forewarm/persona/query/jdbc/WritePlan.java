package io.forewarm.persona.query.jdbc;

import io.forewarm.model.identity.SubjectId;
import io.forewarm.persona.query.PersonaUpdate;
import io.forewarm.persona.query.PersonaUpdate.Believed;
import io.forewarm.persona.query.PersonaUpdate.Forgotten;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Updates sorted into what can be written in batches: first all deletions, then all personas. Personas that came before
 * a subject was forgotten are left out.
 */
record WritePlan(Set<SubjectId> forgotten, List<Believed> believed) {

    static WritePlan of(List<PersonaUpdate> updates) {
        var forgotten = new LinkedHashSet<SubjectId>();
        var believed = new ArrayList<Believed>();
        for (var update : updates) {
            switch (update) {
                case Believed belief -> believed.add(belief);
                case Forgotten(var subject) -> {
                    forgotten.add(subject);
                    believed.removeIf(belief -> belief.subject().equals(subject));
                }
            }
        }
        return new WritePlan(forgotten, believed);
    }
}
