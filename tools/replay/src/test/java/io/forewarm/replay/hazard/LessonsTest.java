package io.forewarm.replay.hazard;

import static io.forewarm.replay.TestTraces.aTrace;
import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.replay.warm.Requests;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LessonsTest {

    private static final int ALL = Integer.MAX_VALUE;

    /** Split at minute 1000. */
    private final Requests requests =
            Requests.of(aTrace().asks(1, 0, 400, 401, 2000).build(), 0.5);

    private final Lessons lessons = new Lessons(requests, Watch.over(requests));

    @Test
    void cellsAreOneMinuteLongInASessionAndFiveInASilence() {
        var cells = lessons.cells(ALL, new SplittableRandom(1));

        // 60 minutes and 340 in fives, one minute, 60 minutes and 539 in fives, of which the last reaches past the
        // split.
        assertThat(cells.size()).isEqualTo(60 + 68 + 1 + 60 + 108);
    }

    @Test
    void hoursAreOfSilencesAndOnlyWhereTheirEndIsKnown() {
        var hours = lessons.hours(ALL, new SplittableRandom(1));

        // From half an hour of silence on; of the dozen cells before the request at 400 about a third is taken, and of
        // the second silence all that ends before minute 1000.
        assertThat(hours.size()).isBetween(30 + 56 + 1 + 30 + 96 - 12, 30 + 56 + 12 + 30 + 96);
        assertThat(hours.hasBoth()).isTrue();
    }
}
