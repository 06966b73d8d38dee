package io.forewarm.persona.profile;

import static io.forewarm.persona.TestEvents.aNeed;
import static io.forewarm.persona.TestEvents.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.forewarm.model.activity.Action;
import io.forewarm.model.activity.ActivityEvent;
import io.forewarm.model.activity.Outcome;
import io.forewarm.persona.TestEvents;
import io.forewarm.persona.inference.TestRules;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProfileTest {

    private static final ProfileRules RULES = TestRules.profile();

    @Test
    void countsAnEventHalfAfterAHalfLife() {
        var profile = profile(anEvent(), anEvent().after(Duration.ofDays(14)));

        assertThat(profile.evidence()).isCloseTo(1.5, within(1e-6));
        assertThat(profile.recent().of(Habit.ALL)).isCloseTo(1, within(1e-6));
    }

    @Test
    void countsALateEventWithItsAge() {
        var late = profile(anEvent().after(Duration.ofDays(14)), anEvent());

        assertThat(late.evidence()).isCloseTo(1.5, within(1e-6));
        assertThat(late.at()).isEqualTo(TestEvents.NINE.plus(Duration.ofDays(14)));
    }

    @Test
    void countsTheSameChangeRightAfterAFailureAsARetry() {
        var failure = aNeed().outcome(Outcome.INVALID);

        assertThat(lasting(Habit.RETRIES, failure, anEvent(), aNeed().after(Duration.ofSeconds(60))))
                .isEqualTo(1);
        assertThat(lasting(Habit.RETRIES, failure, aNeed().after(Duration.ofHours(1))))
                .isZero();
        assertThat(lasting(Habit.RETRIES, failure, aNeed().kind("jobs"))).isZero();
        assertThat(lasting(Habit.RETRIES, aNeed(), aNeed())).isZero();
    }

    @Test
    void countsADeletionSoonAfterACreationAsUndoing() {
        var deletion = anEvent().action(Action.DELETE);

        assertThat(lasting(Habit.UNDONE, aNeed(), deletion.after(Duration.ofMinutes(10))))
                .isCloseTo(1, within(1e-3));
        assertThat(lasting(Habit.UNDONE, aNeed(), deletion.after(Duration.ofMinutes(20))))
                .isZero();
        assertThat(lasting(Habit.UNDONE, aNeed().kind("jobs"), deletion.after(Duration.ofMinutes(1))))
                .isZero();
    }

    @Test
    void tellsNeedsInABurstFromThoseAtABeat() {
        var profile = profile(
                aNeed(),
                aNeed().after(Duration.ofSeconds(1)),
                aNeed().after(Duration.ofSeconds(2)),
                aNeed().after(Duration.ofSeconds(66)));

        assertThat(profile.lasting().of(Habit.BURST_NEEDS)).isCloseTo(2, within(1e-3));
        assertThat(profile.lasting().of(Habit.BURST_GAPS)).isEqualTo(1);
        assertThat(profile.lasting().of(Habit.LOG_BURST_GAPS)).isEqualTo(6);
    }

    @Test
    void takesAVolumeForStorageAndNotForAMachine() {
        var profile = profile(anEvent().action(Action.APPLY).requested(0, 0));

        assertThat(profile.lasting().of(Habit.NEEDS)).isEqualTo(1);
        assertThat(profile.lasting().of(Habit.CREATES)).isEqualTo(1);
        assertThat(profile.lasting().of(Habit.REQUESTS_STATED)).isZero();
    }

    @Test
    void refusesAnOrderOfHalfLivesThatMakesNoSense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProfileRules(
                        Duration.ofDays(2), Duration.ofDays(1), Duration.ZERO, Duration.ZERO, Duration.ZERO));
    }

    private static double lasting(Habit habit, TestEvents... events) {
        return profile(events).lasting().of(habit);
    }

    private static Profile profile(TestEvents... events) {
        var profile = Profile.NONE;
        for (ActivityEvent event :
                List.of(events).stream().map(TestEvents::build).toList()) {
            profile = profile.after(event, RULES);
        }
        return profile;
    }
}
