package io.forewarm.prediction.choice;

import static io.forewarm.prediction.TestNeeds.A_JOB;
import static io.forewarm.prediction.TestNeeds.CATALOGUE;
import static io.forewarm.prediction.TestNeeds.FOUR_GPUS;
import static io.forewarm.prediction.TestNeeds.GPU_4;
import static io.forewarm.prediction.TestNeeds.JOB_SMALL;
import static io.forewarm.prediction.TestNeeds.MEMORY;
import static io.forewarm.prediction.TestNeeds.NINE;
import static io.forewarm.prediction.TestNeeds.need;
import static io.forewarm.prediction.TestNeeds.rhythm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.forewarm.model.forecast.Quantiles;
import io.forewarm.prediction.history.Counts;
import io.forewarm.prediction.history.Habits;
import io.forewarm.prediction.history.NeedHistory;
import io.forewarm.prediction.history.SizeBins;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ChoiceTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Choice choice = new Choice(CATALOGUE, MEMORY, 1.5, 4, 3);

    @Property(tries = 200)
    void sharesAddUpToAtMostOne(@ForAll @Size(max = 20) List<@IntRange(min = 0, max = 1) Integer> kinds) {
        var history = NeedHistory.startingAt(NINE);
        for (int i = 0; i < kinds.size(); i++) {
            var wanted = kinds.get(i) == 0 ? A_JOB : FOUR_GPUS;
            history = history.plus(need(NINE.plus(MINUTE.multipliedBy(i)), wanted), MEMORY)
                    .history();
        }

        var wants = choice.wants(history, List.of(), NINE.plus(Duration.ofHours(1)));

        assertThat(wants.shares().values().stream().mapToDouble(x -> x).sum()).isBetween(0.9, 1 + 1e-9);
    }

    @Test
    void aHabitIsSoonNearlyCertain() {
        var history = rhythm(10, MINUTE);

        var wants = choice.wants(history, List.of(), history.silentSince().plusSeconds(5));

        assertThat(wants.likely(0.05)).containsExactly(JOB_SMALL);
        assertThat(wants.share(JOB_SMALL)).isGreaterThan(0.9);
    }

    @Test
    void whatCameLastTellsWhatComesNext() {
        var history = NeedHistory.startingAt(NINE);
        for (int i = 0; i < 20; i++) {
            history = history.plus(need(NINE.plus(MINUTE.multipliedBy(i)), i % 2 == 0 ? A_JOB : FOUR_GPUS), MEMORY)
                    .history();
        }

        var wants = choice.wants(history, List.of(), NINE.plus(MINUTE.multipliedBy(20)));

        assertThat(wants.share(JOB_SMALL)).isGreaterThan(0.75);
    }

    @Test
    void aNewSubjectWantsWhatItsCircleWants() {
        var circle = new Habits(Counts.none(), Counts.one(GPU_4).times(50), Counts.none(), Habits.NONE.sizes());

        var wants = choice.wants(NeedHistory.startingAt(NINE), List.of(circle), NINE);

        assertThat(wants.share(GPU_4)).isGreaterThan(0.9);
    }

    @Test
    void anEpisodesUnitsAreKnownOnceItIsOver() {
        var history = rhythm(8, Duration.ofSeconds(1));

        var during = choice.wants(history, List.of(), NINE.plusSeconds(7));
        var after = choice.wants(history, List.of(), NINE.plusSeconds(60));

        assertThat(during.units().most()).isEqualTo(1);
        assertThat(after.units().atLeast(8)).isEqualTo(1);
        assertThat(after.units().atLeast(9)).isZero();
        assertThat(Choice.sizes(after).units().half()).isEqualTo(8);
        assertThat(Choice.sizes(after).cores().most()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void quantilesOfUnitsCutWhereTheyShould() {
        var units =
                new Units(new Counts<>(Map.of(SizeBins.bin(1), 0.6, SizeBins.bin(4), 0.35, SizeBins.bin(10), 0.05)));

        assertThat(units.quantiles()).isEqualTo(new Quantiles(1, 4, 10));
        assertThat(units.mean()).isCloseTo(0.6 + 1.4 + 0.5, within(1e-9));
        assertThat(units.atLeast(2)).isCloseTo(0.4, within(1e-9));
    }
}
