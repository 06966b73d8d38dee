package io.forewarm.persona.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.model.activity.ActivityEvent;
import io.forewarm.persona.Recording;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Sixteen recorded users, and each of them going on as another kind of user from the middle on. */
class RecordedSwitchesTest {

    private static final double DEVIATIONS = 2.5;

    private static final int SOON = 30;

    private static final Map<String, List<ActivityEvent>> USERS = new LinkedHashMap<>();

    static {
        Recording.events()
                .forEach(event -> USERS.computeIfAbsent(event.key(), _ -> new ArrayList<>())
                        .add(event));
    }

    @Test
    void findsMostSwitchesSoon() {
        int switches = 0;
        int found = 0;
        for (var one : USERS.entrySet()) {
            for (var other : USERS.entrySet()) {
                if (!kind(one.getKey()).equals(kind(other.getKey()))) {
                    switches++;
                    var events = switched(one.getValue(), other.getValue());
                    found += shifts(events, one.getValue().size() / 2) > 0 ? 1 : 0;
                }
            }
        }
        System.out.printf("switches: %d, found within %d events: %d%n", switches, SOON, found);
        assertThat(found / (double) switches).isGreaterThanOrEqualTo(0.8);
    }

    @Test
    void hardlyFindsAnyWhereThereIsNone() {
        int shifts = 0;
        for (var events : USERS.values()) {
            shifts += shifts(events, 0);
        }
        System.out.printf("events: %d, false changes: %d%n", Recording.events().size(), shifts);
        assertThat(1000.0 * shifts / Recording.events().size()).isLessThan(1);
    }

    private static List<ActivityEvent> switched(List<ActivityEvent> one, List<ActivityEvent> other) {
        var before = one.subList(0, one.size() / 2);
        var after = other.subList(other.size() / 2, Math.min(other.size(), other.size() / 2 + SOON));
        var both = new ArrayList<>(before);
        both.addAll(after);
        return both;
    }

    /** Changes found from that event on. */
    private static int shifts(List<ActivityEvent> events, int from) {
        var conduct = Conduct.NONE;
        int shifts = 0;
        for (int each = 0; each < events.size(); each++) {
            var event = events.get(each);
            var gap = each == 0 || each == from
                    ? Optional.<Duration>empty()
                    : Optional.of(Duration.between(events.get(each - 1).at(), event.at()));
            var step = conduct.after(event, gap, DEVIATIONS);
            conduct = step.conduct();
            shifts += each >= from && step.shift().isPresent() ? 1 : 0;
        }
        return shifts;
    }

    private static String kind(String user) {
        return Recording.expected().getOrDefault(user, Map.of()).getOrDefault("kind", "");
    }
}
