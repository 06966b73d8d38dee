package io.forewarm.prediction.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.forewarm.prediction.learning.Boosting;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RankingTest {

    private static final long HOUR = 3600;
    private static final Boosting BOOSTING = new Boosting(30, 3, 0.2, 1, 1, 1);

    private final Fashion everybody = new Fashion();
    private final RankingLessons lessons = new RankingLessons(BOOSTING, 1);
    private Repertoire own = new Repertoire();
    private long now;
    private int number;

    @Test
    void learnsToTakeTurns() {
        for (int session = 0; session < 120; session++) {
            learn(session % 2 == 0 ? 3 : 5);
        }

        var shares = lessons.ranking().orElseThrow().shares(question());

        assertThat(best(shares)).isEqualTo(3);
        assertThat(shares.get(3)).isGreaterThan(0.8);
    }

    @Test
    void knowsFromOthersHabitsWhatHabitsAreWorth() {
        for (int subject = 0; subject < 20; subject++) {
            own = new Repertoire();
            for (int session = 0; session < 20; session++) {
                learn(session % 2 == 0 ? subject % 5 : subject % 7 + 6);
            }
        }
        own = new Repertoire();
        for (int session = 0; session < 6; session++) {
            tell(session % 2 == 0 ? 1 : 2);
        }

        var shares = lessons.ranking().orElseThrow().shares(question());

        assertThat(best(shares)).isEqualTo(1);
    }

    @Test
    void thinksNothingImpossible() {
        for (int session = 0; session < 120; session++) {
            learn(4);
            learn(6);
        }
        var ranking = lessons.ranking().orElseThrow();

        var shares = ranking.shares(question());

        assertThat(ranking.share(shares, 77, everybody)).isGreaterThan(0);
        assertThat(shares.values().stream().mapToDouble(Double::doubleValue).sum())
                .isLessThan(1)
                .isCloseTo(1, within(0.02));
    }

    @Test
    void givesTheSameAgainFromTheSameLessons() {
        for (int session = 0; session < 100; session++) {
            learn(session % 3);
        }

        assertThat(lessons.ranking().orElseThrow().shares(question()))
                .isEqualTo(lessons.ranking().orElseThrow().shares(question()));
    }

    @Test
    void needsMoreThanAFewLessons() {
        learn(1);
        learn(2);

        assertThat(lessons.ranking()).isEqualTo(Optional.empty());
    }

    @Test
    void asksNothingAboutSomebodyWhoNeverAsked() {
        assertThatIllegalStateException()
                .isThrownBy(() -> own.question(0, scene()))
                .withMessageContaining("never asked");
    }

    @Test
    void aSessionBeginsAfterMoreThanHalfAnHour() {
        own.asked(100, order(1), 9);

        assertThat(own.wouldOpen(100)).isFalse();
        assertThat(own.wouldOpen(100 + 1800)).isFalse();
        assertThat(own.wouldOpen(100 + 1801)).isTrue();
    }

    private void learn(int bundle) {
        if (!own.isEmpty()) {
            lessons.add(question(), bundle);
        }
        tell(bundle);
    }

    private void tell(int bundle) {
        now += HOUR;
        everybody.opened(bundle);
        own.asked(now, order(bundle), 9);
    }

    private Question question() {
        return own.question(now + HOUR, scene());
    }

    private Scene scene() {
        return new Scene(everybody, everybody, 0, 0, 0, 9, 0);
    }

    private Order order(int bundle) {
        return new Order(number++, bundle, 1, bundle, -1);
    }

    private static int best(Map<Integer, Double> shares) {
        return shares.entrySet().stream()
                .max(Comparator.comparingDouble(Map.Entry::getValue))
                .orElseThrow()
                .getKey();
    }
}
