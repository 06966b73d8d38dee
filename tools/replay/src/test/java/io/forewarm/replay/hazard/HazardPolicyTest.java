package io.forewarm.replay.hazard;

import static io.forewarm.replay.TestTraces.aTrace;
import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.prediction.learning.Boosting;
import io.forewarm.replay.trace.Trace;
import io.forewarm.replay.warm.Requests;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HazardPolicyTest {

    private static final int DAY = 1440;

    private final HazardPolicy policy = new HazardPolicy(new Boosting(40, 4, 0.2, 1, 2, 1), 40_000, 1);

    private record Cell(int user, int request, double from, double to, double score) {}

    @Test
    void expectsWhoComesEachMorningInTheMorning() {
        var requests = Requests.of(mornings(60), 0.6);

        var cells = score(requests);

        var atNight = cells.stream().filter(cell -> cell.from() > 300 && cell.to() < 1300);
        var atDawn = cells.stream().filter(cell -> cell.from() >= 1425 && cell.to() <= 1445);
        assertThat(mean(atDawn.toList())).isGreaterThan(20 * mean(atNight.toList()));
    }

    @Test
    void coversEachScoredSilenceOnce() {
        var requests = Requests.of(mornings(20), 0.6);

        var cells = score(requests);

        for (int request = 1; request < requests.count(0); request++) {
            int number = request;
            var own = cells.stream()
                    .filter(cell -> cell.user() == 0 && cell.request() == number)
                    .toList();
            double next = 0;
            for (var cell : own) {
                assertThat(cell.from()).isEqualTo(next);
                next = cell.to();
            }
            assertThat(next >= requests.gap(0, request)).isEqualTo(requests.isScored(0, request));
        }
    }

    @Test
    void givesTheSameCellsAgain() {
        var requests = Requests.of(mornings(20), 0.6);

        assertThat(score(requests)).isEqualTo(score(requests));
    }

    @Test
    void doesNotLookAhead() {
        var usual = score(Requests.of(mornings(30), 0.5));
        var late = score(Requests.of(morningsButOneAt(30, 28, 900), 0.5));

        var before = late.stream().filter(cell -> cell.request() < 28).toList();
        assertThat(before)
                .isNotEmpty()
                .isEqualTo(usual.stream().filter(cell -> cell.request() < 28).toList());
    }

    @Test
    void hasNothingToSayOfWhoAskedOnce() {
        assertThat(score(Requests.of(aTrace().asks(1, 5).build(), 0.6))).isEmpty();
    }

    private List<Cell> score(Requests requests) {
        var cells = new ArrayList<Cell>();
        policy.score(requests, (user, request, from, to, score) -> cells.add(new Cell(user, request, from, to, score)));
        return cells;
    }

    private static double mean(List<Cell> cells) {
        return cells.stream().mapToDouble(Cell::score).average().orElseThrow();
    }

    private static Trace mornings(int days) {
        return morningsButOneAt(days, days, 0);
    }

    /** Around nine each morning, but on one day at another minute. */
    private static Trace morningsButOneAt(int days, int late, int minuteOfDay) {
        var random = new SplittableRandom(5);
        var minutes = new int[days];
        for (int day = 0; day < days; day++) {
            int usual = 535 + random.nextInt(10);
            minutes[day] = day * DAY + (day == late ? minuteOfDay : usual);
        }
        return aTrace().asks(1, minutes).build();
    }
}
