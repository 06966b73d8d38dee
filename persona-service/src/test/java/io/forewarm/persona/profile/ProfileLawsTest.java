package io.forewarm.persona.profile;

import static io.forewarm.persona.TestEvents.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.forewarm.model.activity.Action;
import io.forewarm.model.activity.ActivityEvent;
import io.forewarm.model.activity.ClientKind;
import io.forewarm.model.activity.Outcome;
import io.forewarm.persona.form.ByteReader;
import io.forewarm.persona.form.ByteWriter;
import io.forewarm.persona.inference.TestRules;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ProfileLawsTest {

    /** They compare an event with the one before it, so that its place matters. */
    private static final Set<Habit> BY_ORDER = EnumSet.of(
            Habit.RETRIES,
            Habit.UNDONE,
            Habit.GAPS,
            Habit.LOG_GAPS,
            Habit.BURST_NEEDS,
            Habit.BURST_GAPS,
            Habit.LOG_BURST_GAPS,
            Habit.LOG_BURST_GAPS_SQUARED);

    @Property(tries = 200)
    void orderOfEventsDoesNotMatter(@ForAll("manyEvents") List<ActivityEvent> events, @ForAll Random random) {
        var shuffled = new java.util.ArrayList<>(events);
        java.util.Collections.shuffle(shuffled, random);

        var one = profile(events);
        var other = profile(shuffled);

        assertThat(other.at()).isEqualTo(one.at());
        EnumSet.complementOf(EnumSet.copyOf(BY_ORDER)).forEach(habit -> {
            assertThat(other.lasting().of(habit))
                    .as("%s", habit)
                    .isCloseTo(one.lasting().of(habit), within(1e-3));
            assertThat(other.recent().of(habit))
                    .as("%s", habit)
                    .isCloseTo(one.recent().of(habit), within(1e-3));
        });
        assertThat(other.hours().effectiveNumber()).isCloseTo(one.hours().effectiveNumber(), within(1e-3));
    }

    @Property(tries = 200)
    void weighsNoMoreThanWasCounted(@ForAll("manyEvents") List<ActivityEvent> events) {
        var profile = profile(events);

        assertThat(profile.evidence()).isBetween(0.0, events.size() + 1e-3);
        assertThat(profile.recent().of(Habit.ALL)).isLessThanOrEqualTo(profile.evidence() + 1e-3);
    }

    @Property(tries = 100)
    void fadesWithTime(@ForAll("manyEvents") List<ActivityEvent> events) {
        var before = profile(events);
        var muchLater = anEvent().at(before.at().plus(Duration.ofDays(28))).build();

        var after = before.after(muchLater, TestRules.profile());

        assertThat(after.evidence()).isCloseTo(before.evidence() / 4 + 1, within(1e-3));
        assertThat(after.recent().of(Habit.ALL)).isCloseTo(1, within(1e-3));
    }

    @Property(tries = 20)
    void staysBelowFourKilobytesWhateverComes(@ForAll("tellingEvents") List<ActivityEvent> events) {
        assertThat(stored(profile(events))).hasSizeLessThan(4096);
        assertThat(profile(events).kinds().size()).isLessThanOrEqualTo(Profile.KINDS);
    }

    @Property(tries = 50)
    void survivesItsWayThroughTheStore(@ForAll("tellingEvents") List<ActivityEvent> events) {
        var profile = profile(events);

        var read = Profile.read(new ByteReader(stored(profile)));

        assertThat(read).isEqualTo(profile);
    }

    private static byte[] stored(Profile profile) {
        var out = new ByteWriter(64);
        profile.write(out);
        return out.toBytes();
    }

    @Provide
    Arbitrary<List<ActivityEvent>> manyEvents() {
        return event(Arbitraries.of("pods", "jobs", "nodes", "roles"))
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    /** With kinds that are as long and as many as can be. */
    @Provide
    Arbitrary<List<ActivityEvent>> tellingEvents() {
        return event(Arbitraries.strings()
                        .withCharRange('a', 'z')
                        .ofMinLength(1)
                        .ofMaxLength(128))
                .list()
                .ofSize(300);
    }

    private static Arbitrary<ActivityEvent> event(Arbitrary<String> kinds) {
        return Combinators.combine(
                        Arbitraries.of(Action.class),
                        Arbitraries.of(Outcome.class),
                        Arbitraries.of(ClientKind.class),
                        kinds,
                        Arbitraries.integers().between(0, 60 * 60 * 24 * 3),
                        Arbitraries.doubles().between(0.01, 1000),
                        Arbitraries.of(true, false))
                .as((action, outcome, client, kind, seconds, cores, isNeed) -> {
                    var event = anEvent()
                            .action(action)
                            .outcome(outcome)
                            .client(client)
                            .kind(kind)
                            .after(Duration.ofSeconds(seconds));
                    return (isNeed ? event.requested(cores, 1 + (long) (cores * 1000)) : event).build();
                });
    }

    private static Profile profile(List<ActivityEvent> events) {
        var profile = Profile.NONE;
        for (var event : events) {
            profile = profile.after(event, TestRules.profile());
        }
        return profile;
    }
}
