package io.forewarm.sensor.privacy;

import io.forewarm.model.identity.SubjectId;
import io.forewarm.sensor.privacy.PeopleStore.Lookup;
import io.forewarm.sensor.privacy.PeopleStore.Origin;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Subjects by way of the table of people. A subject is a keyed hash of a salt of the person's own and the person's id:
 * whoever has the key and the id, but not the salt, cannot tell it, so it is gone for good when the row is.
 * Thread-safe.
 */
public final class Subjects implements SubjectIds {

    private static final int SALT_BYTES = 16;

    /** Half as long would write twice as often. */
    private static final Duration NOTED_EVERY = Duration.ofDays(1);

    private final KeyRing keys;
    private final PeopleStore store;
    private final SubjectCache cache;
    private final SecureRandom random = new SecureRandom();

    public Subjects(KeyRing keys, PeopleStore store, SubjectCache cache) {
        this.keys = keys;
        this.store = store;
        this.cache = cache;
    }

    /** No query if all are remembered, one if all have a row. */
    @Override
    public Map<Person, SubjectId> of(Set<Person> people, Instant now) {
        var subjects = new HashMap<>(cache.find(people));
        if (subjects.size() < people.size()) {
            var others = new HashSet<>(people);
            others.removeAll(subjects.keySet());
            var found = lookUp(others, now);
            cache.put(found);
            subjects.putAll(found);
        }
        return subjects;
    }

    /** Who somebody is and since when; empty if nothing is known of them. */
    public Optional<Known> find(Person person) {
        return Optional.ofNullable(rows(Set.of(person)).get(person))
                .map(row -> new Known(row.subject(person), row.since()));
    }

    /** A subject, and since when it is known. */
    public record Known(SubjectId subject, Instant since) {}

    /**
     * Removes the person's row, within the transaction that {@link PeopleStore#alone} began.
     *
     * @return who the person was; empty if nothing is known of them
     */
    Optional<SubjectId> remove(Person person) {
        var row = Optional.ofNullable(rows(Set.of(person)).get(person));
        store.remove(lookups(person).values());
        return row.map(known -> known.subject(person));
    }

    private Map<Person, SubjectId> lookUp(Set<Person> people, Instant now) {
        var rows = rows(people);
        boolean complete =
                rows.size() == people.size() && rows.values().stream().noneMatch(Row::isOutdated);
        var all = complete ? rows : store.alone(() -> completed(people, now));
        noteSeen(all.values(), now);
        return subjects(all);
    }

    /** Not each time: once a day tells well enough who has not been at work for months. */
    private void noteSeen(Collection<Row> rows, Instant now) {
        var unnoted = rows.stream()
                .filter(row -> row.origin.seen().isBefore(now.minus(NOTED_EVERY)))
                .map(Row::lookup)
                .toList();
        store.seen(unnoted, now);
    }

    /** Gives a row to who has none, and the current key's hash to who is found by an older one's. */
    private Map<Person, Row> completed(Set<Person> people, Instant now) {
        // Once more, for another replica may have been here in the meantime.
        var rows = rows(people);
        var added = new HashMap<Lookup, Origin>();
        var newer = new HashMap<Lookup, Lookup>();
        for (var person : people) {
            var lookup = lookup(person, keys.currentEpoch());
            var row = rows.get(person);
            if (row == null) {
                var origin = new Origin(salt(), keys.currentEpoch(), now, now);
                added.put(lookup, origin);
                rows.put(person, new Row(lookup, origin));
            } else if (row.isOutdated()) {
                newer.put(row.lookup(), lookup);
                rows.put(person, new Row(lookup, row.origin));
            }
        }
        store.add(added);
        store.moveTo(newer);
        return rows;
    }

    private Map<Person, Row> rows(Set<Person> people) {
        var persons = new HashMap<Lookup, Person>();
        people.forEach(person -> lookups(person).values().forEach(lookup -> persons.put(lookup, person)));
        var rows = new HashMap<Person, Row>();
        store.find(persons.keySet()).forEach((lookup, origin) -> {
            var person = persons.get(lookup);
            if (person != null) {
                rows.put(person, new Row(lookup, origin));
            }
        });
        return rows;
    }

    private Map<Integer, Lookup> lookups(Person person) {
        var lookups = new HashMap<Integer, Lookup>();
        keys.epochs().forEach(epoch -> lookups.put(epoch, lookup(person, epoch)));
        return lookups;
    }

    private Lookup lookup(Person person, int epoch) {
        return new Lookup(person.tenant(), keys.at(epoch).lookup(person.tenant(), person.userId()), epoch);
    }

    private static Map<Person, SubjectId> subjects(Map<Person, Row> rows) {
        var subjects = new HashMap<Person, SubjectId>();
        rows.forEach((person, row) -> subjects.put(person, row.subject(person)));
        return subjects;
    }

    private String salt() {
        var bytes = new byte[SALT_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** A person's row. */
    private final class Row {

        private final Lookup lookup;
        private final Origin origin;

        Row(Lookup lookup, Origin origin) {
            this.lookup = lookup;
            this.origin = origin;
        }

        Lookup lookup() {
            return lookup;
        }

        Instant since() {
            return origin.since();
        }

        /** Never the other way round: a replica that is told of an older current key must not undo what others do. */
        boolean isOutdated() {
            return lookup.epoch() < keys.currentEpoch();
        }

        SubjectId subject(Person person) {
            return keys.at(origin.epoch()).subject(person.tenant(), origin.salt(), person.userId());
        }
    }
}
