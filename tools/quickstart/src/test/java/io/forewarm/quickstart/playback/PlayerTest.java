package io.forewarm.quickstart.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.forewarm.model.activity.Amounts;
import io.forewarm.model.activity.EventId;
import io.forewarm.model.activity.Placement;
import io.forewarm.model.activity.ResourceSpec;
import io.forewarm.model.activity.SecurityProfile;
import io.forewarm.model.catalogue.Bundle;
import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.catalogue.Catalogue;
import io.forewarm.model.catalogue.Storage;
import io.forewarm.model.provisioning.ClaimId;
import io.forewarm.quickstart.recording.Recording;
import io.forewarm.quickstart.recording.Step;
import io.forewarm.quickstart.recording.Thing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlayerTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Metronome AT_ONCE = _ -> true;
    private static final Catalogue CATALOGUE =
            new Catalogue("EUR", 60, List.of(bundle("small", 1), bundle("large", 8)));

    private final FakePlatform platform = new FakePlatform();
    private final FakeJournal journal = new FakeJournal();

    @Test
    void claimsOneUnitAfterTheOtherAndReportsThen() {
        play(report(1), need("ada", "web", 1, 2));

        assertThat(platform.calls)
                .containsExactly("resolve ada", "forecast", "claim event-ada-web:0", "claim event-ada-web:1", "report");
    }

    @Test
    void takesTheCheapestBundleThatServes() {
        play(need("ada", "web", 1, 1), need("ada", "model", 4, 1));

        assertThat(journal.progress().takings())
                .extracting(Taking::bundle)
                .containsExactly(new BundleId("small"), new BundleId("large"));
    }

    @Test
    void countsANeedThatNoBundleServes() {
        play(need("ada", "huge", 100, 1));

        assertThat(journal.progress().unserved()).isEqualTo(1);
        assertThat(journal.progress().needs()).isZero();
        assertThat(platform.calls).isEmpty();
    }

    @Test
    void countsANeedThatWasForeseenOnceWhateverItsSize() {
        platform.foreseeing();

        play(need("ada", "web", 1, 3));

        assertThat(journal.progress().foreseen()).isEqualTo(1);
        assertThat(journal.progress().takings()).hasSize(3);
    }

    @Test
    void resolvesAUserOnce() {
        play(need("ada", "web", 1, 1), need("ada", "api", 1, 1));

        assertThat(platform.calls).filteredOn("resolve ada"::equals).hasSize(1);
    }

    @Test
    void givesBackWhatItsUserDeletes() {
        play(need("ada", "web", 1, 2), need("bob", "web", 1, 1), giveBack("ada", "web", 5));

        assertThat(platform.released).containsExactly(new ClaimId("c0"), new ClaimId("c1"));
        assertThat(journal.progress().givenBack())
                .containsEntry(new ClaimId("c0"), NOON.plus(Duration.ofDays(1)).plusSeconds(5));
        assertThat(journal.progress().held()).hasSize(1);
    }

    @Test
    void givesBackOnlyOnce() {
        play(need("ada", "web", 1, 1), giveBack("ada", "web", 5), giveBack("ada", "web", 6));

        assertThat(platform.calls).filteredOn("release c0"::equals).hasSize(1);
    }

    @Test
    void givesBackTheRestAtTheEnd() {
        var player = play(need("ada", "web", 1, 2), giveBack("ada", "other", 5));

        player.giveBackTheRest();

        assertThat(platform.released).hasSize(2);
    }

    @Test
    void stopsWhenTheMetronomeDoes() {
        var beats = new AtomicInteger(2);

        boolean ended = player(report(1), report(2), report(3)).play(_ -> beats.getAndDecrement() > 0);

        assertThat(ended).isFalse();
        assertThat(journal.progress().next()).isEqualTo(2);
    }

    @Test
    void waitsForTheShiftedTimeOfEachStep() {
        var times = new ArrayList<Instant>();

        player(report(1), report(2)).play(times::add);

        assertThat(times)
                .containsExactly(
                        NOON.plus(Duration.ofDays(1)).plusSeconds(1),
                        NOON.plus(Duration.ofDays(1)).plusSeconds(2));
    }

    /** Wherever it dies, the second life ends where one life would have. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8})
    void carriesOnAfterDyingAnywhere(int callsBeforeDeath) {
        var steps = new Step[] {need("ada", "web", 1, 3), report(1), giveBack("ada", "web", 5), report(6)};
        platform.failAfter(callsBeforeDeath);
        var death = catchThrowable(() -> play(steps));
        platform.failAfter(Integer.MAX_VALUE);

        play(steps);

        assertThat(death).isInstanceOf(PlatformException.class);
        assertThat(platform.claims).hasSize(3);
        assertThat(platform.released).hasSize(3);
        assertThat(platform.reports).hasSize(2);
        assertThat(journal.progress().tally().received()).isEqualTo(2);
        assertThat(journal.progress().takings()).hasSize(3);
    }

    /** Death between an answer and its note: the sensor calls the second delivery duplicates, and the sum holds. */
    @Test
    void countsAReportOnceThatWasDeliveredTwice() {
        platform.report(report(1).bodyLaterBy(Duration.ofDays(1)));

        play(report(1));

        assertThat(journal.progress().tally()).isEqualTo(new Tally(1, 0, 1, 0, 0));
    }

    private Player play(Step... steps) {
        var player = player(steps);
        assertThat(player.play(AT_ONCE)).isTrue();
        return player;
    }

    private Player player(Step... steps) {
        return new Player(new Recording("any", NOON, List.of(steps)), CATALOGUE, platform, journal);
    }

    private static Step.Report report(int second) {
        return new Step.Report(NOON.plusSeconds(second), 1, "{\"number\":%d}".formatted(second));
    }

    private static Step.Need need(String user, String name, double cores, int units) {
        var spec = new ResourceSpec(
                new Amounts(cores, 1024, 0),
                Amounts.NONE,
                units,
                0,
                0,
                SecurityProfile.BASELINE,
                "busybox",
                Placement.ON_DEMAND);
        return new Step.Need(
                new EventId("event-%s-%s".formatted(user, name)), NOON.plusSeconds(1), user, thing(name), spec);
    }

    private static Step.GiveBack giveBack(String user, String name, int second) {
        return new Step.GiveBack(NOON.plusSeconds(second), user, thing(name));
    }

    private static Thing thing(String name) {
        return new Thing("pods", "space", name);
    }

    private static Bundle bundle(String name, int cores) {
        return new Bundle(
                new BundleId(name),
                "any",
                new Amounts(cores, 1024L * cores, 0),
                Storage.NONE,
                0,
                SecurityProfile.BASELINE,
                "busybox:1",
                Placement.ON_DEMAND,
                cores,
                Duration.ofSeconds(20),
                0);
    }
}
