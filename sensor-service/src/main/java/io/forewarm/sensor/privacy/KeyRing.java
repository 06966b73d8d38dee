package io.forewarm.sensor.privacy;

import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The master keys by their epochs. New hashes are made under the current one; the older ones are there to read. Who was
 * first seen under an older key keeps the subject that it made, so that key is needed as long as anyone of them is
 * known.
 */
public final class KeyRing {

    private final NavigableMap<Integer, Pseudonyms> epochs;
    private final int current;

    private KeyRing(NavigableMap<Integer, Pseudonyms> epochs, int current) {
        this.epochs = epochs;
        this.current = current;
    }

    /**
     * A ring of these keys.
     *
     * @param current epoch whose key makes new hashes; the highest if empty. To name a lower one is for the time in
     *     which some replicas don't have the newest key yet
     * @throws InvalidMasterKeyException if there is no key, or no such epoch
     */
    public static KeyRing of(Map<Integer, MasterKey> keys, Optional<Integer> current) {
        if (keys.isEmpty()) {
            throw new InvalidMasterKeyException("there is none");
        }
        var epochs = new TreeMap<Integer, Pseudonyms>();
        keys.forEach((epoch, key) -> epochs.put(epoch, new Pseudonyms(key)));
        int chosen = current.orElse(epochs.lastKey());
        if (epochs.firstKey() < 1 || !epochs.containsKey(chosen)) {
            throw new InvalidMasterKeyException("epochs must be >= 1, and the current one must be there: %s, current %d"
                    .formatted(epochs.keySet(), chosen));
        }
        return new KeyRing(epochs, chosen);
    }

    public int currentEpoch() {
        return current;
    }

    /** For new hashes, and for names: they have no row that would link an old hash of theirs to a new one. */
    public Pseudonyms current() {
        return at(current);
    }

    /** Ascending. */
    NavigableSet<Integer> epochs() {
        return epochs.navigableKeySet();
    }

    Pseudonyms at(int epoch) {
        var pseudonyms = epochs.get(epoch);
        if (pseudonyms == null) {
            throw new InvalidMasterKeyException("the key of epoch %d is needed and not there".formatted(epoch));
        }
        return pseudonyms;
    }

    /**
     * Makes sure that these are the keys that the table of people was written with.
     *
     * @throws InvalidMasterKeyException if one is missing that a row needs, or is another one than before: everyone
     *     would silently become somebody new
     */
    public void requireFit(PeopleStore store) {
        var checks = store.keyChecks();
        checks.forEach((epoch, check) -> {
            if (epochs.containsKey(epoch) && !at(epoch).check().equals(check)) {
                throw new InvalidMasterKeyException(
                        "the key of epoch %d is not the one that subjects were made with".formatted(epoch));
            }
        });
        var missing = store.epochsInUse().stream()
                .filter(epoch -> !epochs.containsKey(epoch))
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            throw new InvalidMasterKeyException(
                    "people are known under keys of epochs %s, which are not there; there are %s"
                            .formatted(missing, epochs.keySet()));
        }
        var added = new TreeMap<Integer, String>();
        epochs.forEach((epoch, pseudonyms) -> added.put(epoch, pseudonyms.check()));
        added.keySet().removeAll(checks.keySet());
        store.addKeyChecks(added);
    }
}
