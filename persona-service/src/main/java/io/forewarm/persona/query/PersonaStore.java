package io.forewarm.persona.query;

import io.forewarm.model.identity.SubjectId;
import io.forewarm.model.identity.TenantId;
import io.forewarm.model.persona.Persona;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Current and former personas, for searching. */
public interface PersonaStore {

    /**
     * Takes over updates in the order given, all or none. Doing so again changes nothing: of each subject the newest
     * persona wins, and what was forgotten is forgotten again.
     */
    void apply(List<PersonaUpdate> updates);

    Optional<Persona> find(SubjectId subject);

    /** How many subjects have a persona. */
    long count();

    /** At most {@code limit} personas that fit, by subject, behind that of the cursor. */
    List<Persona> search(PersonaFilter filter, Optional<SubjectId> after, int limit);

    /** At most {@code limit} personas of a subject before that time, newest first. */
    List<Persona> history(SubjectId subject, Optional<Instant> before, int limit);

    /** Number of subjects by attribute and by its most likely value; an attribute is missing where there is nobody. */
    Map<String, Map<String, Long>> countByValue(Optional<TenantId> tenant);

    /** Number of subjects by the name of their cluster. */
    Map<String, Long> countByCluster();

    /** Forgets former personas from before that time; returns how many. */
    int deleteHistoryBefore(Instant time);
}
