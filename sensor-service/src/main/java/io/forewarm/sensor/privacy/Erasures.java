package io.forewarm.sensor.privacy;

import io.forewarm.model.identity.Erasure;
import io.forewarm.model.identity.SubjectId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Lets people be forgotten. Their row goes here and now, and with it the salt that their subject was made from; all
 * else follows the order that is sent to the other services. Events that were taken before and are still on their way
 * come to nothing there.
 */
public final class Erasures {

    private final Subjects subjects;
    private final PeopleStore store;
    private final ErasureOutbox outbox;
    private final SubjectCache cache;

    public Erasures(Subjects subjects, PeopleStore store, ErasureOutbox outbox, SubjectCache cache) {
        this.subjects = subjects;
        this.store = store;
        this.outbox = outbox;
        this.cache = cache;
    }

    /** What was done. */
    public sealed interface Receipt {

        /**
         * The person's row is gone, and the order to remove the rest will not be lost.
         *
         * @param id number of the receipt
         */
        record Erased(String id, SubjectId subject, Instant at) implements Receipt {}

        /** There was nothing to erase. */
        record NothingHeld() implements Receipt {}
    }

    /**
     * Forgets somebody; whoever is not known is forgotten already.
     *
     * @throws SubjectsUnavailableException if it cannot be done just now, and so was not
     */
    public Receipt erase(Person person, Instant now) {
        var id = UUID.randomUUID().toString();
        Optional<SubjectId> erased = store.alone(() -> {
            var subject = subjects.remove(person);
            subject.ifPresent(known -> outbox.add(id, new Erasure(person.tenant(), known, now)));
            return subject;
        });
        erased.ifPresent(subject -> cache.forget(Set.of(subject)));
        return erased.<Receipt>map(subject -> new Receipt.Erased(id, subject, now))
                .orElseGet(Receipt.NothingHeld::new);
    }
}
