package io.forewarm.sensor.privacy;

import io.forewarm.model.identity.SubjectId;
import java.util.Map;
import java.util.Set;

/** Subjects of people that were at work lately, so that their next event asks no database. Thread-safe. */
public interface SubjectCache {

    /** As many of them as are known. */
    Map<Person, SubjectId> find(Set<Person> people);

    /** Remembers them, but for those that were erased while they were being looked up. */
    void put(Map<Person, SubjectId> subjects);

    /** Forgets erased subjects, and that nobody is to be remembered as them for a while. */
    void forget(Set<SubjectId> erased);
}
