package io.forewarm.sensor.privacy;

import io.forewarm.model.identity.TenantId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The table of people, which all replicas share. Nothing in it tells who anybody is.
 *
 * <p>Every method may fail with {@link SubjectsUnavailableException} and nothing else.
 */
public interface PeopleStore {

    /**
     * By what a person's row is found.
     *
     * @param hash keyed hash of the person's id
     * @param epoch of the key that the hash is under
     */
    record Lookup(TenantId tenant, String hash, int epoch) {}

    /**
     * What a subject is made from, besides the person's id.
     *
     * @param epoch of the key that the subject is under; stays when the row's lookup gets a newer one
     * @param seen when the person was last at work, to the day or so
     */
    record Origin(String salt, int epoch, Instant since, Instant seen) {}

    /** Those rows that there are, in one query. */
    Map<Lookup, Origin> find(Collection<Lookup> lookups);

    /** Does it in one transaction, while nobody else does: no two replicas may make the same person two subjects. */
    <T> T alone(Supplier<T> work);

    void add(Map<Lookup, Origin> rows);

    /** Lets rows be found under another hash; by the old lookup, the new one. */
    void moveTo(Map<Lookup, Lookup> newer);

    void remove(Collection<Lookup> lookups);

    /** Notes that these people were at work. */
    void seen(Collection<Lookup> lookups, Instant now);

    /**
     * Removes everybody who was last seen before then.
     *
     * @return how many there were
     */
    int removeUnseenSince(Instant then);

    /** Check values of the keys that were used so far, by epoch. */
    Map<Integer, String> keyChecks();

    /** Epochs whose keys a row needs. */
    List<Integer> epochsInUse();

    /** Keeps check values; those that are there stay as they are. */
    void addKeyChecks(Map<Integer, String> checks);
}
