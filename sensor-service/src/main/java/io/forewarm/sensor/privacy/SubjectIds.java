package io.forewarm.sensor.privacy;

import io.forewarm.model.identity.SubjectId;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** Who people are to everyone but us. Thread-safe. */
@FunctionalInterface
public interface SubjectIds {

    /**
     * The subject of each; who has none yet gets one. Asked once for all people of a delivery, for it may have to look
     * them up.
     *
     * @throws SubjectsUnavailableException if it cannot be told just now, for one of them at least
     */
    Map<Person, SubjectId> of(Set<Person> people, Instant now);
}
