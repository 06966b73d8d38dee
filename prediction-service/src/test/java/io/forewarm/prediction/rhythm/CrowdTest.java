package io.forewarm.prediction.rhythm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CrowdTest {

    private static final int MONDAY = 4 * 1440 + 520 * 7 * 1440;

    private final Crowd crowd = new Crowd(0);
    private final Rhythm ada = new Rhythm(0);
    private final Rhythm bob = new Rhythm(0);

    @Test
    void countsWhoAskedWithinTheHourAndHowOften() {
        grant(ada, MONDAY, 1);
        grant(ada, MONDAY + 10, 2);
        grant(bob, MONDAY + 30, 3);

        assertThat(crowd.at(MONDAY + 40)).satisfies(around -> {
            assertThat(around.askedLastHour()).isEqualTo(3);
            assertThat(around.activeUsers()).isEqualTo(2);
        });
        assertThat(crowd.at(MONDAY + 69).askedLastHour()).isEqualTo(2);
        assertThat(crowd.at(MONDAY + 71).activeUsers()).isEqualTo(1);
        assertThat(crowd.at(MONDAY + 90).askedLastHour()).isZero();
    }

    @Test
    void sumsUpWhatIsInUseUntilItIsGivenBackOrItsSubjectIsForgotten() {
        var four = grant(ada, MONDAY, 1);
        grant(bob, MONDAY, 2);
        assertThat(crowd.at(MONDAY).inUse()).isEqualTo(8);

        crowd.ended(ada, MONDAY + 5, four, Ending.UNKNOWN);
        crowd.ended(ada, MONDAY + 5, four, Ending.UNKNOWN);
        assertThat(crowd.at(MONDAY + 5).inUse()).isEqualTo(4);

        crowd.left(bob);
        assertThat(crowd.at(MONDAY + 5).inUse()).isZero();
    }

    @Test
    void forgetsTheOldestWhereNoEndIsEverTold() {
        for (int number = 0; number < 500; number++) {
            grant(ada, MONDAY, number);
        }

        assertThat(crowd.at(MONDAY).inUse()).isEqualTo(4f * Holdings.MOST);
    }

    @Test
    void learnsTheHoursOfTheWeek() {
        for (int week = 0; week < 6; week++) {
            for (int minute = 0; minute < 60; minute++) {
                grant(ada, MONDAY + week * 7 * 1440 + 9 * 60 + minute, minute);
            }
        }

        int next = MONDAY + 6 * 7 * 1440;
        assertThat(crowd.at(next + 8 * 60).usualPerMinute()).isLessThan(0.01f);
        assertThat(crowd.at(next + 9 * 60).usualPerMinute()).isCloseTo(0.85f, within(0.1f));
    }

    @Test
    void takesWhatComesLateForNew() {
        grant(ada, MONDAY + 10, 1);
        grant(ada, MONDAY + 5, 2);

        assertThat(ada.newest()).isEqualTo(MONDAY + 10);
        assertThat(crowd.at(MONDAY + 11).askedLastHour()).isEqualTo(2);
        assertThat(crowd.at(MONDAY + 11).activeUsers()).isEqualTo(1);
    }

    @Test
    void catchesUpWithYearsOfSilenceAtOnce() {
        grant(ada, 0, 1);
        grant(ada, MONDAY, 2);

        assertThat(crowd.at(MONDAY).askedLastHour()).isEqualTo(1);
    }

    private Held grant(Rhythm rhythm, int minute, int number) {
        var what = new Held(number, 4, -1);
        crowd.granted(rhythm, minute, what, 0);
        return what;
    }
}
