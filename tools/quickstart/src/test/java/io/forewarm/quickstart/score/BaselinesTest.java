package io.forewarm.quickstart.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.identity.SubjectId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class BaselinesTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant END = minute(600);
    private static final Duration KEEP = Duration.ofMinutes(10);
    private static final Duration START_UP = Duration.ofMinutes(1);
    private static final SubjectId ADA = new SubjectId("a".repeat(32));
    private static final SubjectId BOB = new SubjectId("b".repeat(32));
    private static final BundleId SMALL = new BundleId("small");
    private static final BundleId LARGE = new BundleId("large");
    private static final Offset<Double> TINY = Offset.offset(1e-9);

    @Test
    void reactiveIsAlwaysColdAndNeverIdle() {
        var policy = Baselines.reactive(List.of(hold(ADA, SMALL, 0, 5), hold(ADA, SMALL, 6, 7)));

        assertThat(policy).isEqualTo(new Policy(2, 0, 0, 2, 0));
    }

    @Test
    void keepAliveServesTheNextClaimWarm() {
        var policy = keepAlive(hold(ADA, SMALL, 0, 5), hold(ADA, SMALL, 8, 9));

        // Idle for 3 minutes in between and for 10 at the end.
        assertThat(policy).isEqualTo(new Policy(2, 1, 0, 1, 13 / 60.0));
    }

    @Test
    void keepAliveLetsGoAfterItsTime() {
        var policy = keepAlive(hold(ADA, SMALL, 0, 5), hold(ADA, SMALL, 15, 20));

        assertThat(policy.cold()).isEqualTo(2);
        assertThat(policy.idleUnitHours()).isEqualTo(20 / 60.0, TINY);
    }

    @Test
    void keepAliveKeepsForOneSubjectAndOneBundle() {
        var policy = keepAlive(hold(ADA, SMALL, 0, 5), hold(BOB, SMALL, 6, 7), hold(ADA, LARGE, 6, 7));

        assertThat(policy.cold()).isEqualTo(3);
    }

    @Test
    void keepAliveHandsAUnitToOneClaimOnly() {
        var policy = keepAlive(hold(ADA, SMALL, 0, 5), hold(ADA, SMALL, 6, 7), hold(ADA, SMALL, 6, 7));

        assertThat(policy.warm()).isEqualTo(1);
        assertThat(policy.cold()).isEqualTo(2);
    }

    @Test
    void keepAliveDoesNotHandOutWhatIsStillHeld() {
        var policy = keepAlive(hold(ADA, SMALL, 0, 30), hold(ADA, SMALL, 6, 7));

        assertThat(policy.cold()).isEqualTo(2);
    }

    @Test
    void keepAliveTakesTheOneGivenBackLast() {
        var policy = keepAlive(hold(ADA, SMALL, 0, 2), hold(ADA, SMALL, 0, 8), hold(ADA, SMALL, 9, 9));

        // The one of minute 8 was idle for 1 minute, then for 10; the one of minute 2 for 10.
        assertThat(policy.idleUnitHours()).isEqualTo(21 / 60.0, TINY);
    }

    @Test
    void keepAliveIsPartialWhileTheUnitIsStillBuilt() {
        var half = new Hold(ADA, SMALL, NOON, NOON.plusSeconds(20), START_UP);
        var soon = new Hold(ADA, SMALL, NOON.plusSeconds(30), NOON.plusSeconds(120), START_UP);

        var policy = keepAlive(half, soon);

        assertThat(policy).isEqualTo(new Policy(2, 0, 1, 1, 10 / 60.0));
    }

    @Test
    void keepAliveDoesNotCountIdleTimeBehindTheEnd() {
        var policy = Baselines.keepAlive(List.of(hold(ADA, SMALL, 0, 5)), KEEP, minute(7));

        assertThat(policy.idleUnitHours()).isEqualTo(2 / 60.0, TINY);
    }

    @Test
    void nothingComesOfNothing() {
        assertThat(Baselines.keepAlive(List.of(), KEEP, END)).isEqualTo(Policy.NONE);
        assertThat(Baselines.reactive(List.of())).isEqualTo(Policy.NONE);
    }

    @Property
    void everyClaimIsCountedOnceAndIdleTimeIsBounded(@ForAll("manyHolds") List<Hold> holds) {
        var policy = Baselines.keepAlive(holds, KEEP, END);

        assertThat(policy.warm() + policy.partial() + policy.cold())
                .isEqualTo(policy.claims())
                .isEqualTo(holds.size());
        assertThat(policy.idleUnitHours()).isBetween(0.0, holds.size() * 10 / 60.0 + 1e-9);
    }

    @Provide
    Arbitrary<List<Hold>> manyHolds() {
        var minutes = Arbitraries.integers().between(0, 100);
        return Combinators.combine(Arbitraries.of(ADA, BOB), Arbitraries.of(SMALL, LARGE), minutes, minutes)
                .as((subject, bundle, from, length) -> hold(subject, bundle, from, from + length))
                .list()
                .ofMaxSize(30);
    }

    private static Policy keepAlive(Hold... holds) {
        return Baselines.keepAlive(List.of(holds), KEEP, END);
    }

    private static Hold hold(SubjectId subject, BundleId bundle, int fromMinute, int untilMinute) {
        return new Hold(subject, bundle, minute(fromMinute), minute(untilMinute), Duration.ofNanos(1));
    }

    private static Instant minute(int number) {
        return NOON.plus(Duration.ofMinutes(number));
    }
}
