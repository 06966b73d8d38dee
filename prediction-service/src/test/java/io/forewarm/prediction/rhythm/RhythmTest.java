package io.forewarm.prediction.rhythm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RhythmTest {

    private static final int DAY = 1440;

    /** Minute 0 is a Monday at midnight, far enough from 1970 that five weeks ago exists. */
    private static final int MONDAY = 4 * DAY + 520 * 7 * DAY;

    private static final Surroundings QUIET = new Surroundings(0, 0, 0, 0, 0);

    private final Rhythm rhythm = new Rhythm(0);

    @Test
    void tellsSilenceAndGaps() {
        ask(1, MONDAY + 600);
        ask(2, MONDAY + 610);
        ask(3, MONDAY + 640);

        assertThat(at(MONDAY + 645, RhythmFeature.SILENCE)).isEqualTo(5);
        assertThat(at(MONDAY + 645, RhythmFeature.GAP_1)).isEqualTo(30);
        assertThat(at(MONDAY + 645, RhythmFeature.GAP_2)).isEqualTo(10);
        assertThat(at(MONDAY + 645, RhythmFeature.GAP_3)).isEqualTo(-1);
        assertThat(at(MONDAY + 665, RhythmFeature.LAST_HOUR)).isEqualTo(2);
        assertThat(at(MONDAY + 645, RhythmFeature.SESSION_REQUESTS)).isEqualTo(3);
    }

    @Test
    void seesTheSameTimeOnOtherDays() {
        for (int day = 0; day < 5; day++) {
            ask(day, MONDAY + day * DAY + 540);
        }

        assertThat(at(MONDAY + 5 * DAY + 545, RhythmFeature.DAYS_OF_7)).isEqualTo(5);
        assertThat(at(MONDAY + 5 * DAY + 800, RhythmFeature.DAYS_OF_7)).isZero();
        assertThat(at(MONDAY + 7 * DAY + 540, RhythmFeature.WEEKS_OF_5)).isEqualTo(1);
        assertThat(at(MONDAY + 5 * DAY + 500, RhythmFeature.YESTERDAY)).isEqualTo(1);
        assertThat(at(MONDAY + 5 * DAY + 500, RhythmFeature.DAY_OF_WEEK)).isEqualTo(5);
        assertThat(at(MONDAY + 5 * DAY + 500, RhythmFeature.TODAY_MINUTES)).isEqualTo(-1);
    }

    @Test
    void tellsWhatIsHeldAndWhatEnded() {
        var job = new Held(1, 4, 60);
        rhythm.asked(MONDAY, job);
        assertThat(at(MONDAY, RhythmFeature.WAITING)).isEqualTo(1);

        rhythm.started(MONDAY + 2, job, 2);
        assertThat(at(MONDAY + 32, RhythmFeature.RUNNING)).isEqualTo(1);
        assertThat(at(MONDAY + 32, RhythmFeature.DECLARED_LEFT)).isEqualTo(30);
        assertThat(at(MONDAY + 32, RhythmFeature.DECLARED_USED)).isEqualTo(0.5f);
        assertThat(at(MONDAY + 32, RhythmFeature.SINCE_END)).isEqualTo(-1);

        rhythm.ended(MONDAY + 40, job, Ending.DONE);
        rhythm.ended(MONDAY + 41, job, Ending.DONE);
        assertThat(at(MONDAY + 45, RhythmFeature.RUNNING)).isZero();
        assertThat(at(MONDAY + 45, RhythmFeature.SINCE_END)).isEqualTo(5);
        assertThat(at(MONDAY + 45, RhythmFeature.LAST_RUN)).isEqualTo(38);
        assertThat(at(MONDAY + 45, RhythmFeature.UNANSWERED)).isEqualTo(1);
    }

    @Test
    void learnsWhetherAnEndIsSoonFollowedByARequest() {
        for (int i = 0; i < 20; i++) {
            var job = new Held(i, 1, -1);
            rhythm.asked(MONDAY + 60 * i, job);
            rhythm.started(MONDAY + 60 * i, job, 0);
            rhythm.ended(MONDAY + 60 * i + 57, job, Ending.UNKNOWN);
        }

        assertThat(at(MONDAY + 1200, RhythmFeature.ANSWERS_SOON)).isGreaterThan(0.85f);
    }

    @Test
    void ownHazardIsTheShareOfEqualGapsThatEndedSoon() {
        for (int i = 0; i <= 10; i++) {
            ask(i, MONDAY + 20 * i);
        }

        assertThat(at(MONDAY + 200 + 18, RhythmFeature.OWN_HAZARD_5)).isCloseTo(10.05f / 11, within(1e-6f));
        assertThat(at(MONDAY + 200 + 25, RhythmFeature.OWN_HAZARD_5)).isCloseTo(0.05f, within(1e-6f));
    }

    @Test
    void comparesTodayWithDaysThatBeganAsItDid() {
        // Two weeks: each weekday something at nine, and on the first of them at two besides.
        for (int day = 0; day < 14; day++) {
            if (day % 7 < 5) {
                ask(2 * day, MONDAY + day * DAY + 540);
            }
            if (day < 5) {
                ask(2 * day + 1, MONDAY + day * DAY + 840);
            }
        }
        int monday = MONDAY + 14 * DAY;

        assertThat(at(monday + 500, RhythmFeature.ALIKE)).isEqualTo(10);
        assertThat(at(monday + 500, RhythmFeature.ALIKE_NEXT_HOUR)).isCloseTo(10.1f / 11, within(1e-6f));
        assertThat(at(monday + 600, RhythmFeature.ALIKE))
                .as("no weekday went by without a nine")
                .isZero();
        ask(100, monday + 540);
        assertThat(at(monday + 600, RhythmFeature.ALIKE_LATER)).isCloseTo(5.3f / 11, within(1e-6f));
        assertThat(at(monday + 600, RhythmFeature.ALIKE_NEXT_HOUR)).isCloseTo(0.1f / 11, within(1e-6f));
        assertThat(at(monday + 600, RhythmFeature.ACTIVE_DAYS)).isCloseTo(10.3f / 11, within(1e-6f));
        assertThat(at(monday + 5 * DAY, RhythmFeature.ACTIVE_DAYS))
                .as("at a weekend")
                .isCloseTo(0.3f / 5, within(1e-6f));
    }

    @Test
    void tellsSessionsFromThePausesBetweenThem() {
        for (int session = 0; session < 4; session++) {
            ask(3 * session, MONDAY + 300 * session);
            ask(3 * session + 1, MONDAY + 300 * session + 10);
            ask(3 * session + 2, MONDAY + 300 * session + 10);
        }
        int now = MONDAY + 910;

        assertThat(at(now, RhythmFeature.SESSION_ITEMS)).isEqualTo(3);
        assertThat(at(now, RhythmFeature.BURST)).isEqualTo(2);
        assertThat(at(now, RhythmFeature.USUAL_SESSION)).isEqualTo(2);
        assertThat(at(now, RhythmFeature.USUAL_STEP)).isEqualTo(10);
        assertThat(at(now, RhythmFeature.PAUSE_1)).isEqualTo(290);
        assertThat(at(now + 230, RhythmFeature.PAUSE_HAZARD_60)).isCloseTo(3.1f / 4, within(1e-6f));
        assertThat(at(now + 229, RhythmFeature.PAUSE_HAZARD_60)).isCloseTo(0.1f / 4, within(1e-6f));
        assertThat(at(now + 50, RhythmFeature.PAUSE_HAZARD_240)).isCloseTo(3.3f / 4, within(1e-6f));
        assertThat(at(now + 49, RhythmFeature.PAUSE_HAZARD_240)).isCloseTo(0.3f / 4, within(1e-6f));
        assertThat(at(now + 300, RhythmFeature.PAUSE_SURVIVAL)).isZero();
    }

    @Test
    void knowsFromEarlierRunsWhichMayEndSoonAndHowTheyEnded() {
        for (int i = 0; i < 10; i++) {
            var job = new Held(i, 1, -1);
            rhythm.asked(MONDAY + 60 * i, job);
            rhythm.started(MONDAY + 60 * i, job, 0);
            rhythm.ended(MONDAY + 60 * i + 30, job, i < 9 ? Ending.DONE : Ending.BROKEN);
        }
        var last = new Held(10, 1, -1);
        rhythm.asked(MONDAY + 600, last);
        rhythm.started(MONDAY + 600, last, 0);

        assertThat(at(MONDAY + 610, RhythmFeature.ENDS_SOON)).isCloseTo(0.05f / 11, within(1e-6f));
        assertThat(at(MONDAY + 627, RhythmFeature.ENDS_SOON)).isCloseTo(10.05f / 11, within(1e-6f));
        assertThat(at(MONDAY + 627, RhythmFeature.OUTLASTED)).isZero();
        assertThat(at(MONDAY + 631, RhythmFeature.OUTLASTED)).isEqualTo(1);
        assertThat(at(MONDAY + 631, RhythmFeature.LAST_BROKEN)).isEqualTo(1);
        assertThat(at(MONDAY + 631, RhythmFeature.BROKEN_SHARE)).isBetween(0.15f, 0.2f);
    }

    @Test
    void refusesNumbersOutOfOrder() {
        var row = new Row(new float[RhythmFeature.COUNT]);

        assertThatIllegalStateException()
                .isThrownBy(() -> row.put(RhythmFeature.GAP_1, 1))
                .withMessage("GAP_1 was told where SILENCE belongs");
        assertThatIllegalStateException().isThrownBy(row::end).withMessage("SILENCE was not told");
    }

    @Test
    void forgetsWhatIsOlderThanItKeeps() {
        var minutes = new RecentMinutes();
        for (int i = 0; i < 5000; i++) {
            minutes.add(3 * i);
        }
        var quarters = new QuarterHours();
        quarters.mark(0);
        quarters.mark(40L * DAY);

        assertThat(minutes.gaps()).isEqualTo(511);
        assertThat(minutes.since(0)).isEqualTo(512);
        assertThat(minutes.gap(510)).isEqualTo(3);
        assertThat(quarters.any(0, 14)).isFalse();
        assertThat(quarters.any(40L * DAY, 40L * DAY)).isTrue();
    }

    @Test
    void refusesAClockThatGoesBack() {
        ask(1, MONDAY);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ask(2, MONDAY - 1))
                .withMessageContaining("go back");
    }

    private void ask(int number, int minute) {
        rhythm.asked(minute, new Held(number, 1, -1));
    }

    private float at(int minute, RhythmFeature feature) {
        var row = new float[RhythmFeature.COUNT];
        rhythm.describe(minute, QUIET, row);
        return row[List.of(RhythmFeature.values()).indexOf(feature)];
    }
}
