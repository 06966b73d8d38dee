package io.forewarm.quickstart.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TallyTest {

    @Test
    void addsUp() {
        assertThat(new Tally(10, 4, 3, 2, 1).plus(new Tally(1, 0, 0, 0, 1))).isEqualTo(new Tally(11, 4, 3, 2, 2));
    }

    @Test
    void refusesToLoseAnEvent() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Tally(10, 4, 3, 2, 0))
                .withMessageContaining("10, 4 + 3 + 2 + 0");
    }
}
