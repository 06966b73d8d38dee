package io.forewarm.sensor.privacy;

import io.forewarm.model.identity.Erasure;
import java.time.Instant;
import java.util.function.Predicate;

/**
 * Erasures on their way to the other services. Written in the transaction that removes the person, so none is ever
 * lost; sent from here, perhaps twice, which changes nothing.
 *
 * <p>Every method may fail with {@link SubjectsUnavailableException} and nothing else.
 */
public interface ErasureOutbox {

    /** Keeps an erasure to be sent, under the number of its receipt. */
    void add(String id, Erasure erasure);

    /**
     * Sends what waits, the oldest first, until one does not arrive. The subject of what arrived is not kept.
     *
     * @param sender says whether it arrived
     * @return how many arrived
     */
    int drain(int limit, Instant now, Predicate<Erasure> sender);
}
