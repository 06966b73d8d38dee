package io.forewarm.persona.query;

import io.forewarm.model.identity.SubjectId;
import io.forewarm.model.identity.TenantId;
import io.forewarm.model.persona.Persona;
import io.forewarm.persona.training.ClusterModel;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Answers what is believed about whom. */
public final class Personas {

    private final PersonaStore store;
    private final int smallestGroup;
    private final Duration historyKept;
    private final InstantSource clock;

    /**
     * Takes what it works with.
     *
     * @param smallestGroup number of subjects from which a group is shown
     * @param historyKept how long former personas are kept
     */
    public Personas(PersonaStore store, int smallestGroup, Duration historyKept, InstantSource clock) {
        this.store = store;
        this.smallestGroup = smallestGroup;
        this.historyKept = historyKept;
        this.clock = clock;
    }

    /** What is believed about one subject. */
    public Optional<Persona> find(SubjectId subject) {
        return store.find(subject);
    }

    /** At most {@code limit} personas that fit, by subject, behind that of the cursor. */
    public List<Persona> search(PersonaFilter filter, Optional<SubjectId> after, int limit) {
        return store.search(filter, after, limit);
    }

    /** At most {@code limit} personas of a subject before that time, newest first. */
    public List<Persona> history(SubjectId subject, Optional<Instant> before, int limit) {
        return store.history(subject, before, limit);
    }

    /** How many subjects there are of each kind, as far as that may be told. */
    public Population population(Optional<TenantId> tenant) {
        return Population.of(store.countByValue(tenant), smallestGroup);
    }

    /** The groups of similar subjects, in the order of the model. */
    public List<ClusterDescription> clusters(ClusterModel model) {
        var subjects = store.countByCluster();
        return model.clusters().stream()
                .map(cluster ->
                        ClusterDescription.of(cluster, subjects.getOrDefault(cluster.name(), 0L), smallestGroup))
                .toList();
    }

    /** Forgets history that is too old; harmless when repeated. */
    public void cleanUp() {
        store.deleteHistoryBefore(clock.instant().minus(historyKept));
    }
}
