package io.forewarm.sensor.privacy.caffeine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.forewarm.model.identity.SubjectId;
import io.forewarm.sensor.privacy.Person;
import io.forewarm.sensor.privacy.SubjectCache;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** Subjects in memory, bounded; who has not been at work for longest goes first. */
public final class CaffeineSubjectCache implements SubjectCache {

    /** Longer than any look-up in the database takes; what was read before an erasure may be put until then. */
    private static final Duration LONGEST_LOOK_UP = Duration.ofMinutes(10);

    private final Cache<Person, SubjectId> subjects;

    private final Cache<SubjectId, Boolean> erased =
            Caffeine.newBuilder().expireAfterWrite(LONGEST_LOOK_UP).build();

    /**
     * An empty cache.
     *
     * @param time after which somebody is looked up again: should word of an erasure not arrive, it counts by then
     */
    public CaffeineSubjectCache(int people, Duration time) {
        subjects =
                Caffeine.newBuilder().maximumSize(people).expireAfterWrite(time).build();
    }

    @Override
    public Map<Person, SubjectId> find(Set<Person> people) {
        return subjects.getAllPresent(people);
    }

    /**
     * Puts first and looks then: an erasure notes the subject first and removes then. Whichever comes last, it is gone.
     */
    @Override
    public void put(Map<Person, SubjectId> found) {
        subjects.putAll(found);
        found.forEach((person, subject) -> {
            if (erased.getIfPresent(subject) != null) {
                subjects.asMap().remove(person, subject);
            }
        });
    }

    @Override
    public void forget(Set<SubjectId> forgotten) {
        forgotten.forEach(subject -> erased.put(subject, true));
        subjects.asMap().values().removeAll(forgotten);
    }
}
