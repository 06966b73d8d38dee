package io.forewarm.persona.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.model.activity.ActivityEvent;
import io.forewarm.model.activity.ClientKind;
import io.forewarm.model.activity.SecuritySignal;
import io.forewarm.model.persona.Posture;
import io.forewarm.model.persona.Sensitivity;
import io.forewarm.model.persona.Skill;
import io.forewarm.model.persona.UseCase;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MadeUpUserTest {

    private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");
    private static final Kind TESTER =
            new Kind(Skill.INTERMEDIATE, UseCase.TESTING, Sensitivity.BALANCED, Posture.RELAXED);
    private static final Kind GUARD = new Kind(Skill.EXPERT, UseCase.DEVELOPMENT, Sensitivity.BALANCED, Posture.STRICT);

    @Test
    void doesTheSameForTheSameNumber() {
        assertThat(new MadeUpUser(TESTER, 3, START).acts(50)).isEqualTo(new MadeUpUser(TESTER, 3, START).acts(50));
    }

    @Test
    void goesOnWhereItLeftOff() {
        var user = new MadeUpUser(TESTER, 3, START);

        var first = user.acts(20);
        var second = user.acts(20);

        assertThat(second.getFirst().at()).isAfter(first.getLast().at());
    }

    @Test
    void doesOneThingAfterTheOther() {
        var events = new MadeUpUser(GUARD, 5, START).acts(300);

        assertThat(events).extracting(ActivityEvent::at).isSorted();
        assertThat(events).extracting(ActivityEvent::id).doesNotHaveDuplicates();
    }

    @Test
    void behavesAsItsKindDoes() {
        assertThat(share(TESTER, event -> event.client() == ClientKind.AUTOMATION))
                .isGreaterThan(0.4)
                .isGreaterThan(share(GUARD, event -> event.client() == ClientKind.AUTOMATION) + 0.3);
        assertThat(share(GUARD, event -> event.signals().contains(SecuritySignal.ACCESS_REVIEWED)))
                .isGreaterThan(0.03)
                .isGreaterThan(share(TESTER, event -> event.signals().contains(SecuritySignal.ACCESS_REVIEWED)));
    }

    @Test
    void drawsEveryValueOfEveryAttribute() {
        var random = new Random(1);
        var drawn = new HashSet<Enum<?>>();
        IntStream.range(0, 200)
                .mapToObj(_ -> Kind.drawn(random))
                .forEach(kind ->
                        drawn.addAll(List.of(kind.skill(), kind.useCase(), kind.sensitivity(), kind.posture())));

        assertThat(drawn).hasSize(3 + 4 + 3 + 3);
    }

    /** Of the events of twenty users. */
    private static double share(Kind kind, Predicate<ActivityEvent> what) {
        return IntStream.range(0, 20)
                .mapToObj(number -> new MadeUpUser(kind, number, START).acts(100))
                .flatMap(List::stream)
                .mapToInt(event -> what.test(event) ? 1 : 0)
                .average()
                .orElseThrow();
    }
}
