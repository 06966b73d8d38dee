package io.forewarm.replay.warm;

import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.replay.trace.Calendar;
import io.forewarm.replay.warm.WeekdayWindow.Hours;
import io.forewarm.replay.warm.WeekdayWindow.Schedule;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WeekdayWindowTest {

    private static final int DAY = 1440;
    private static final int WEEK = 7 * DAY;
    private static final int NINE = 9 * 60;
    private static final int TEN = 10 * 60;

    private final Silence silence = new Silence();

    @Test
    void isWarmBetweenTheFirstRequestsOfTheSameWeekday() {
        var keeper = keeper(Schedule.NONE);
        keeper.request(NINE);
        keeper.request(WEEK + TEN);
        int gap = WEEK - TEN + NINE;

        silence.begin(gap);
        keeper.keep(silence);

        assertThat(silence.isHit(0)).isTrue();
        assertThat(silence.idleMinutes()).isEqualTo(30);
    }

    @Test
    void isColdForAUserOfWhomTooLittleIsKnown() {
        var keeper = keeper(Schedule.NONE);
        keeper.request(NINE);

        silence.begin(3 * WEEK);
        keeper.keep(silence);

        assertThat(silence.idleMinutes()).isZero();
    }

    @Test
    void keepsToTheScheduleOnWorkdaysInstead() {
        var keeper = keeper(new Schedule(Optional.of(new Hours(NINE, TEN))));
        keeper.request(DAY);

        // From Friday, 2 January 1970, 00:00 for a week: five working days of an hour and the lead of half an hour.
        silence.begin(WEEK);
        keeper.keep(silence);

        assertThat(silence.idleMinutes()).isEqualTo(5 * 90);
    }

    private static WindowPolicy.Keeper keeper(Schedule schedule) {
        return new WeekdayWindow(Calendar.UNKNOWN, 30, 0, 0, schedule).keeper();
    }
}
