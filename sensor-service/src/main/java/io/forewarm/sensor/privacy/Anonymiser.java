package io.forewarm.sensor.privacy;

import io.forewarm.model.activity.ActivityEvent;
import io.forewarm.model.activity.EventId;
import io.forewarm.model.activity.ResourceSpec;
import io.forewarm.model.activity.Target;
import io.forewarm.model.identity.SubjectId;
import io.forewarm.model.identity.TenantId;
import io.forewarm.sensor.source.SourceEvent;
import io.forewarm.sensor.source.SourceEvent.NamedTarget;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** Takes everything personal out of events. Only what is named here gets through. Thread-safe. */
public final class Anonymiser {

    private final Pseudonyms pseudonyms;
    private final SubjectIds subjects;
    private final PlatformWords words = new PlatformWords();

    /**
     * For people by their subjects.
     *
     * @param pseudonyms for names, which have no row in the table of people: a new key gives them new hashes
     */
    public Anonymiser(Pseudonyms pseudonyms, SubjectIds subjects) {
        this.pseudonyms = pseudonyms;
        this.subjects = subjects;
    }

    public Pseudonyms pseudonyms() {
        return pseudonyms;
    }

    /**
     * Who these people are to everyone else, for all of a delivery at once.
     *
     * @throws SubjectsUnavailableException if it cannot be told just now
     */
    public Map<Person, SubjectId> subjects(Set<Person> people, Instant now) {
        return people.isEmpty() ? Map.of() : subjects.of(people, now);
    }

    /**
     * Under which id an event is known. Some sources let whoever acts choose it, so one in which somebody may have put
     * anything gives way to a hash of it, which is the same for each copy.
     */
    public EventId id(SourceEvent event) {
        var id = event.id().value();
        if (MachineMadeId.is(id)) {
            return event.id();
        }
        return new EventId("id:" + pseudonyms.input(id));
    }

    /**
     * What everybody may see of an event.
     *
     * @param tenant whose it is
     * @param id under which it is known
     */
    public ActivityEvent anonymise(SourceEvent event, TenantId tenant, EventId id, SubjectId subject) {
        return new ActivityEvent(
                id,
                tenant,
                subject,
                event.at(),
                event.source(),
                event.action(),
                anonymise(tenant, event.target()),
                event.outcome(),
                event.latency(),
                event.actor().client(),
                event.requested().map(this::anonymise),
                event.signals());
    }

    private ResourceSpec anonymise(ResourceSpec spec) {
        return new ResourceSpec(
                spec.requests(),
                spec.limits(),
                spec.units(),
                spec.storageMib(),
                spec.bandwidthMbps(),
                spec.security(),
                words.orElse(spec.image(), ""),
                spec.placement(),
                words.orElse(spec.storageClass(), ""));
    }

    private Target anonymise(TenantId tenant, NamedTarget target) {
        return new Target(
                words.orElse(target.kind(), "other"),
                pseudonyms.scope(tenant, target.scope()),
                pseudonyms.object(tenant, target.object()),
                target.environment());
    }
}
