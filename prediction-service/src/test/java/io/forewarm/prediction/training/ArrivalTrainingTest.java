package io.forewarm.prediction.training;

import static io.forewarm.prediction.TestNeeds.NINE;
import static io.forewarm.prediction.TestPlans.FORECASTER;
import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.model.identity.SubjectId;
import io.forewarm.prediction.TestDoings;
import io.forewarm.prediction.arrival.ArrivalVersion;
import io.forewarm.prediction.rhythm.RhythmFeature;
import io.forewarm.prediction.training.ArrivalTraining.Outcome;
import io.forewarm.prediction.training.ArrivalTraining.Rules;
import io.forewarm.prediction.training.jackson.ReportJson;
import io.forewarm.service.registry.ModelId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ArrivalTrainingTest {

    private static final int DAYS = 40;
    private static final Instant NOW = NINE.plus(Duration.ofDays(DAYS));

    private final List<LoggedDoing> doings = new ArrayList<>();
    private final TestRegistry registry = new TestRegistry();
    private final ModelInUse inUse = new ModelInUse(registry);

    @Test
    void bringsIntoUseWhatKnowsMoreThanHabitsDo() {
        mornings();

        assertThat(training(100).train(NOW)).isEqualTo(Outcome.PROMOTED);

        assertThat(inUse.get()).map(ArrivalVersion::name).hasValue("need-time/1");
        assertThat(registry.version(new ModelId("need-time", 1))).hasValueSatisfying(version -> {
            assertThat(version.metrics()).contains("\"against\":\"habits\"").contains("\"reliability\":[");
            assertThat(version.to()).isBeforeOrEqualTo(NOW);
            assertThat(version.schema()).isEqualTo(ModelInUse.SCHEMA);
        });
    }

    @Test
    void keepsWhatIsInUseWhereTheNewOneIsNoBetter() {
        mornings();
        training(100).train(NOW);

        assertThat(training(100).train(NOW)).isEqualTo(Outcome.KEPT);

        assertThat(inUse.get()).map(ArrivalVersion::name).hasValue("need-time/1");
        assertThat(registry.versions("need-time", 10)).hasSize(2);
    }

    @Test
    void learnsNothingFromTooLittle() {
        mornings();

        assertThat(training(1_000_000).train(NOW)).isEqualTo(Outcome.TOO_LITTLE);
        assertThat(registry.versions("need-time", 10)).isEmpty();
    }

    @Test
    void doesWithoutAModelThatWasAskedWithOtherNumbers() {
        mornings();
        training(100).train(NOW);
        registry.pretendOtherSchema();

        inUse.look();

        assertThat(inUse.get()).isEmpty();
    }

    @Test
    void saysAfterBeingReadWhatItSaidBefore() {
        mornings();
        training(100).train(NOW);
        var model = inUse.get().orElseThrow().model();

        var again = new ModelInUse(registry);
        again.look();

        var row = new float[RhythmFeature.COUNT];
        var said = new double[5];
        var saidAgain = new double[5];
        var random = new SplittableRandom(1);
        for (int i = 0; i < 200; i++) {
            for (int column = 0; column < row.length; column++) {
                row[column] = (float) (1000 * random.nextDouble());
            }
            model.probabilities(row, said);
            again.get().orElseThrow().model().probabilities(row, saidAgain);
            assertThat(saidAgain).isEqualTo(said).isSorted();
        }
    }

    private ArrivalTraining training(int leastNeeds) {
        return new ArrivalTraining(
                new ListedDoings(),
                registry,
                inUse,
                FORECASTER.timing(),
                ReportJson::of,
                new Rules(Duration.ofDays(60), leastNeeds, 100_000, 6_000, 0.2, 10, 1));
    }

    private void mornings() {
        doings.addAll(TestDoings.mornings(NINE, DAYS - 1));
    }

    private final class ListedDoings implements DoingLog {

        @Override
        public void add(List<LoggedDoing> more) {
            doings.addAll(more);
        }

        @Override
        public void erase(Set<SubjectId> subjects, Instant at) {
            doings.removeIf(each -> subjects.contains(each.subject()));
        }

        @Override
        public List<LoggedDoing> since(Instant from, int most) {
            return List.copyOf(doings);
        }

        @Override
        public List<LoggedDoing> of(SubjectId subject, Optional<String> behind, int most) {
            return doings.stream()
                    .filter(each -> each.subject().equals(subject))
                    .limit(most)
                    .toList();
        }

        @Override
        public void forgetBefore(Instant time) {
            doings.removeIf(each -> each.doing().at().isBefore(time));
        }
    }
}
