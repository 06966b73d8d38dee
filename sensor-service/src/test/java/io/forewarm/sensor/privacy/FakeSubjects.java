package io.forewarm.sensor.privacy;

import io.forewarm.model.identity.SubjectId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Numbers people as they come. */
public final class FakeSubjects implements SubjectIds {

    private final Map<Person, SubjectId> known = new HashMap<>();
    private boolean away;
    private int asked;

    @Override
    public Map<Person, SubjectId> of(Set<Person> people, Instant now) {
        asked++;
        if (away) {
            throw new SubjectsUnavailableException(new IllegalStateException("no database"));
        }
        var found = new HashMap<Person, SubjectId>();
        for (var person : people) {
            found.put(person, known.computeIfAbsent(person, _ -> new SubjectId("%032x".formatted(known.size() + 1))));
        }
        return found;
    }

    /** From here on nobody can be looked up. */
    public void goAway() {
        away = true;
    }

    /** How often somebody asked. */
    public int asked() {
        return asked;
    }
}
