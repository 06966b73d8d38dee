package io.forewarm.quickstart.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.quickstart.playback.Progress;
import io.forewarm.quickstart.playback.Tally;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BoardTest {

    private static final Score HALF = new Score(
            0.5,
            new Progress(Duration.ZERO, 500, new Tally(1500, 1400, 0, 100, 0), 120, 70, 0, List.of(), Map.of()),
            14,
            6,
            new Policy(130, 60, 20, 50, 0.4),
            new Policy(130, 0, 0, 130, 0),
            new Policy(130, 40, 5, 85, 1.25));

    @Test
    void showsEverythingInABlock() {
        assertThat(Board.block(HALF))
                .containsExactly(
                        "  [====================                    ]  50 %",
                        "  personas found      14      needs foreseen     70 of 120",
                        "  units warm now       6      events           1500",
                        "",
                        "                     warm  partial     cold   idle unit-hours",
                        "  Forewarm             60       20       50            0.40",
                        "  keep-alive 10 min    40        5       85            1.25",
                        "  reactive              0        0      130            0.00");
    }

    @Test
    void saysItInOneLineToo() {
        assertThat(Board.line(HALF))
                .isEqualTo(" 50 %: 1500 events, 14 personas, 70 of 120 needs foreseen, 6 units warm, "
                        + "claims warm/partial/cold 60/20/50 (keep-alive 40/5/85, reactive 0/0/130)");
    }
}
