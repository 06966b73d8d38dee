package io.forewarm.replay.warm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SilenceTest {

    private final Silence silence = new Silence();

    @Test
    void isMetWarmAtBothEndsOfAStretch() {
        assertThat(hit(40, 0, 40, 50)).isTrue();
        assertThat(hit(40, 0, 10, 40)).isTrue();
        assertThat(hit(40, 0, 41, 50)).isFalse();
        assertThat(hit(40, 0, 10, 39)).isFalse();
    }

    @Test
    void needsTheStartUpTimeUnlessItNeverCooledDown() {
        assertThat(hit(40, 2, 39, 50)).isFalse();
        assertThat(hit(40, 2, 38, 50)).isTrue();
        assertThat(hit(1, 2, 0, 50)).isTrue();
    }

    @Test
    void countsOverlappingStretchesOnce() {
        silence.begin(40);

        silence.warm(0, 10);
        silence.warm(5, 20);
        silence.warm(30, 90);

        assertThat(silence.idleMinutes()).isEqualTo(30);
    }

    @Test
    void runsOnWhereStretchesTouch() {
        silence.begin(11);

        silence.warm(0, 10);
        silence.warm(10, 20);

        assertThat(silence.isHit(2)).isTrue();
    }

    private boolean hit(double gap, double startUp, double from, double to) {
        silence.begin(gap);
        silence.warm(from, to);
        return silence.isHit(startUp);
    }
}
