package io.forewarm.prediction.forecast.kafka;

import static io.forewarm.prediction.TestNeeds.ACME;
import static io.forewarm.prediction.TestNeeds.ADA;
import static io.forewarm.prediction.TestNeeds.A_JOB;
import static io.forewarm.prediction.TestNeeds.FOUR_GPUS;
import static io.forewarm.prediction.TestNeeds.JOB_SMALL;
import static io.forewarm.prediction.TestNeeds.MEMORY;
import static io.forewarm.prediction.TestNeeds.NINE;
import static io.forewarm.prediction.TestNeeds.need;
import static io.forewarm.prediction.TestNeeds.persona;
import static io.forewarm.prediction.TestNeeds.rhythm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.forewarm.model.persona.Sensitivity;
import io.forewarm.model.persona.UseCase;
import io.forewarm.prediction.TestPlans;
import io.forewarm.prediction.demand.Contribution;
import io.forewarm.prediction.demand.DemandSum;
import io.forewarm.prediction.forecast.Situation;
import io.forewarm.prediction.forecast.SubjectState;
import io.forewarm.prediction.forecast.Traits;
import io.forewarm.prediction.forecast.Wager;
import io.forewarm.prediction.history.NeedHistory;
import io.forewarm.prediction.history.SharedHabits;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;

class StateFormTest {

    private static final Serde<SubjectState> SUBJECTS = StateSerde.of(SubjectForm::write, SubjectForm::readState);

    @Test
    void aSubjectIsTheSameAfterItWasStored() {
        var state = busySubject();

        assertThat(state.published().orElseThrow().recommendations()).isNotEmpty();
        assertThat(state.history().after()).isNotEmpty();
        assertThat(copy(SUBJECTS, state)).isEqualTo(state);
    }

    @Test
    void aSubjectOfWhomNothingIsKnownIsTheSame() {
        var state = SubjectState.startingAt(ACME, NINE.plusNanos(123_456_789));

        assertThat(copy(SUBJECTS, state)).isEqualTo(state);
    }

    @Test
    void habitsOfManyAreTheSame() {
        var serde = StateSerde.<SharedHabits>of(HistoryForm::write, HistoryForm::readShared);
        var step = rhythm(3, Duration.ofMinutes(7)).plus(need(NINE.plusSeconds(7200), FOUR_GPUS), MEMORY);
        var shared = SharedHabits.NONE.plus(step.finished().orElseThrow(), MEMORY);

        assertThat(copy(serde, shared)).isEqualTo(shared);
    }

    @Test
    void demandIsTheSame() {
        var serde = StateSerde.<DemandSum>of(SubjectForm::write, SubjectForm::readSum);
        var told = DemandSum.none(ACME, JOB_SMALL)
                .replacing(Contribution.NONE, new Contribution(0.25, 0.75))
                .told(NINE);
        var moved = told.replacing(new Contribution(0.25, 0.75), new Contribution(1.5, 2));

        assertThat(copy(serde, moved)).isEqualTo(moved);
    }

    @Test
    void whatIsInAnotherFormIsRefused() {
        assertThatExceptionOfType(SerializationException.class)
                .isThrownBy(() -> SUBJECTS.deserializer()
                        .deserialize("", "{\"tenant\":\"acme\"}".getBytes(StandardCharsets.UTF_8)))
                .withMessageContaining("state must be of form 2");
    }

    private static SubjectState busySubject() {
        var now = NINE.plusSeconds(11 * 62);
        var history = rhythm(12, Duration.ofSeconds(62), A_JOB)
                .plus(need(now.plusSeconds(1), FOUR_GPUS), MEMORY)
                .history();
        var traits = Traits.of(persona(ADA, NINE, UseCase.TESTING, Sensitivity.LATENCY_CRITICAL));
        var outlook = TestPlans.FORECASTER.outlook(
                new Situation(ACME, ADA, history, Optional.of(traits), List.of(), 0.5, now.plusSeconds(20)));
        return SubjectState.startingAt(ACME, NINE)
                .with(history.with(NeedHistory.startingAt(NINE).reliability().plusClaimed(0.7)))
                .with(traits)
                .with(Optional.of(new Wager(NINE, 0.125)))
                .with(outlook, Optional.of(outlook.forecast()));
    }

    private static <T> T copy(Serde<T> serde, T value) {
        return serde.deserializer().deserialize("", serde.serializer().serialize("", value));
    }
}
