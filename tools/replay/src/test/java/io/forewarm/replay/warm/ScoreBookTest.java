package io.forewarm.replay.warm;

import static io.forewarm.replay.TestTraces.aTrace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScoreBookTest {

    /** Of user 1 the request at 100 is scored, after a silence of 40 minutes. */
    private final Requests requests = Requests.of(aTrace().asks(1, 0, 60, 100).build(), 0.61);

    @Test
    void holdsTheCellThatTheRequestEnds() {
        var book = new ScoreBook(requests, 0);
        book.cell(0, 2, 0, 30, 0.25);
        book.cell(0, 2, 30, 40, 0.5);
        book.cell(0, 2, 40, 60, 1);

        var points = book.curve("ours").curve();

        // The cell that begins at the very request is not the one that met it, and costs nothing.
        assertThat(points).hasSize(1);
        assertThat(points.getFirst().knob()).isEqualTo(0.5);
        assertThat(points.getFirst().coldShare()).isZero();
        assertThat(points.getFirst().idleHours()).isCloseTo(10 / 60.0, within(1e-9));
    }

    @Test
    void wantsTheWholeStartUpTimeWarm() {
        var book = new ScoreBook(requests, 2);
        book.cell(0, 2, 0, 39, 0.25);
        book.cell(0, 2, 39, 45, 0.5);

        var points = book.curve("ours").curve();

        assertThat(points.getFirst().knob()).isEqualTo(0.25);
        assertThat(points.getFirst().idleHours()).isCloseTo(40 / 60.0, within(1e-9));
    }

    @Test
    void countsWhatNoCellCoversAsCold() {
        var book = new ScoreBook(requests, 2);
        book.cell(0, 2, 39, 45, 0.5);

        assertThat(book.curve("ours").curve())
                .allSatisfy(point -> assertThat(point.coldShare()).isOne());
    }

    @Test
    void hasNoCurveWhereNothingIsScored() {
        var nobody = Requests.of(aTrace().asks(1, 5).build(), 0.6);

        assertThat(new ScoreBook(nobody, 0).curve("ours").curve()).isEmpty();
    }

    @Test
    void refusesCellsThatAreNone() {
        var book = new ScoreBook(requests, 0);

        assertThatThrownBy(() -> book.cell(0, 2, 5, 5, 0.5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> book.cell(0, 2, 0, 5, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void scoresTheAgeOfASilenceAsKeepAliveDoes() {
        var many = Requests.of(
                aTrace().asks(1, 0, 5, 9, 60, 70, 75, 140, 143, 200)
                        .asks(2, 3, 50, 90, 95, 180, 199)
                        .build(),
                0.3);
        var book = new ScoreBook(many, 0);
        for (int user = 0; user < many.users(); user++) {
            for (int request = 1; request < many.count(user); request++) {
                for (int age = 0; age < many.gap(user, request); age++) {
                    book.cell(user, request, age, age + 1, 1.0 / (age + 1));
                }
            }
        }

        for (var point : book.curve("ours").curve()) {
            double minutes = Math.rint(1 / point.knob());
            var keepAlive = WindowScoring.score(new KeepAlive(minutes), point.knob(), many, 0)
                    .orElseThrow();
            assertThat(point.coldShare()).isEqualTo(keepAlive.coldShare());
            assertThat(point.p75UserColdShare()).isEqualTo(keepAlive.p75UserColdShare());
            assertThat(point.onsetColdShare()).isEqualTo(keepAlive.onsetColdShare());
            assertThat(point.idleHours()).isCloseTo(keepAlive.idleHours(), within(1e-9));
        }
    }
}
