package io.forewarm.sensor.source.browser.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PageClockTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    private static final long SHOWN = NOW.minusSeconds(5).toEpochMilli();

    @Test
    void aCopyThatComesLaterHasTheSameTime() {
        var first = new PageClock(NOW.toEpochMilli(), NOW).read(SHOWN);
        var copy = new PageClock(NOW.plusSeconds(30).toEpochMilli(), NOW.plusSeconds(31)).read(SHOWN);

        assertThat(first).contains(Instant.ofEpochMilli(SHOWN));
        assertThat(copy).isEqualTo(first);
    }

    @Test
    void aClockThatIsFarOffIsSetRight() {
        var anHourSlow = new PageClock(NOW.minusSeconds(3600).toEpochMilli(), NOW);

        assertThat(anHourSlow.read(NOW.minusSeconds(3605).toEpochMilli())).contains(NOW.minusSeconds(5));
    }

    @Test
    void whatIsLaterThanItWasSentIsNoTime() {
        assertThat(new PageClock(SHOWN, NOW).read(SHOWN + 1)).isEmpty();
        assertThat(new PageClock(Long.MIN_VALUE, NOW).read(Long.MAX_VALUE)).isEmpty();
    }
}
