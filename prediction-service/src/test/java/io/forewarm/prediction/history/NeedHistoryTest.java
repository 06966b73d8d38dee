package io.forewarm.prediction.history;

import static io.forewarm.prediction.TestNeeds.A_JOB;
import static io.forewarm.prediction.TestNeeds.FOUR_GPUS;
import static io.forewarm.prediction.TestNeeds.GPU_4;
import static io.forewarm.prediction.TestNeeds.JOB_SMALL;
import static io.forewarm.prediction.TestNeeds.MEMORY;
import static io.forewarm.prediction.TestNeeds.NINE;
import static io.forewarm.prediction.TestNeeds.need;
import static io.forewarm.prediction.TestNeeds.rhythm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.forewarm.model.kafka.JsonSerde;
import java.time.Duration;
import java.util.Random;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class NeedHistoryTest {

    @Test
    void needsWithinSecondsAreOneEpisode() {
        var history = rhythm(8, Duration.ofSeconds(5));

        assertThat(history.habits().gaps().isEmpty()).isTrue();
        assertThat(history.episode()).get().extracting(Episode::unitsOfBundle).isEqualTo(8);
    }

    @Test
    void aSteadyTrickleIsNoEndlessEpisode() {
        var history = rhythm(100, Duration.ofSeconds(10));

        assertThat(history.evidence()).isCloseTo(1000 / 130.0, within(1.0));
    }

    @Test
    void aFinishedEpisodeIsLearntOnceTheNextOneBegins() {
        var history = rhythm(1, Duration.ofMinutes(10));

        var step = history.plus(need(NINE.plusSeconds(62)), MEMORY);

        assertThat(step.finished()).get().extracting(FinishedEpisode::gap).isEqualTo(Duration.ofSeconds(62));
        assertThat(step.history().habits().gaps().of(AgeBins.bin(Duration.ofSeconds(62))))
                .isEqualTo(1);
    }

    @Test
    void whatWasSeenCountsHalfAfterAHalfLife() {
        var history = rhythm(5, Duration.ofMinutes(1));
        double before = history.habits().gaps().total();

        var faded = history.fadedTo(history.asOf().plus(MEMORY.halfLife()), MEMORY);

        assertThat(faded.habits().gaps().total()).isCloseTo(before / 2, within(1e-9));
    }

    @Test
    void aLateNeedJoinsTheEpisodeThatItBelongsTo() {
        var history = rhythm(3, Duration.ofMinutes(1));

        var late = history.plus(need(history.silentSince().minusSeconds(5)), MEMORY);

        assertThat(late.finished()).isEmpty();
        assertThat(late.history().silentSince()).isEqualTo(history.silentSince().minusSeconds(5));
    }

    @Test
    void aNeedFromLongAgoCountsForItsBundleAndLeavesTheGapsAlone() {
        var history = rhythm(3, Duration.ofMinutes(1));

        var late = history.plus(need(NINE.minus(Duration.ofDays(14)), FOUR_GPUS), MEMORY)
                .history();

        assertThat(late.habits().gaps()).isEqualTo(history.habits().gaps());
        assertThat(late.habits().bundles().of(GPU_4)).isCloseTo(0.5, within(0.01));
        assertThat(late.firstSeen()).isEqualTo(NINE.minus(Duration.ofDays(14)));
        assertThat(late.silentSince()).isEqualTo(history.silentSince());
    }

    @Test
    void remembersWhatFollowsWhat() {
        var history = NeedHistory.startingAt(NINE);
        for (int i = 0; i < 8; i++) {
            var wanted = i % 2 == 0 ? A_JOB : FOUR_GPUS;
            history = history.plus(need(NINE.plus(Duration.ofMinutes(i)), wanted), MEMORY)
                    .history();
        }

        assertThat(history.episode()).get().extracting(Episode::bundle).isEqualTo(GPU_4);
        assertThat(history.afterNewest().weights()).containsOnlyKeys(JOB_SMALL);
    }

    @Test
    void staysSmallHoweverMuchHappens() {
        var random = new Random(7);
        var history = NeedHistory.startingAt(NINE);
        var at = NINE;
        for (int i = 0; i < 5_000; i++) {
            at = at.plusSeconds((long) Math.exp(random.nextDouble() * 13));
            history = history.plus(need(at, i % 3 == 0 ? FOUR_GPUS : A_JOB), MEMORY)
                    .history();
        }

        var bytes = JsonSerde.of(NeedHistory.class).serializer().serialize("", history);

        assertThat(bytes).hasSizeLessThan(10_000);
    }

    @Test
    void isTheSameAfterItWasStored() {
        var history = rhythm(7, Duration.ofSeconds(62));
        var serde = JsonSerde.of(NeedHistory.class);

        var read = serde.deserializer().deserialize("", serde.serializer().serialize("", history));

        assertThat(read)
                .asInstanceOf(InstanceOfAssertFactories.type(NeedHistory.class))
                .isEqualTo(history);
    }

    @Test
    void unreliableForecastsCountForLessAndUnknownOnesAsTheyAre() {
        var wasted = Reliability.UNKNOWN;
        var claimed = Reliability.UNKNOWN;
        for (int i = 0; i < 30; i++) {
            wasted = wasted.plusWasted(0.9);
            claimed = claimed.plusClaimed(0.3);
        }

        assertThat(Reliability.UNKNOWN.factor(2)).isEqualTo(1);
        assertThat(wasted.factor(2)).isEqualTo(0.25);
        assertThat(claimed.factor(2)).isEqualTo(2);
    }
}
