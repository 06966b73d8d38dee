package io.forewarm.quickstart.score.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.quickstart.playback.Progress;
import io.forewarm.quickstart.playback.Tally;
import io.forewarm.quickstart.score.Policy;
import io.forewarm.quickstart.score.Score;
import io.forewarm.quickstart.score.Summary;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SummaryJsonTest {

    @Test
    void isOneLineWithAllThatProgramsRely() {
        var progress =
                new Progress(Duration.ZERO, 9, new Tally(3019, 2750, 1, 268, 0), 230, 150, 5, List.of(), Map.of());
        var score = new Score(
                1,
                progress,
                16,
                3,
                new Policy(278, 100, 20, 158, 1.234567),
                new Policy(278, 0, 0, 278, 0),
                new Policy(278, 90, 8, 180, 2));

        assertThat(SummaryJson.line(Summary.of(score, 16, 140)))
                .isEqualTo("{\"events\":3019,\"accepted\":2750,\"rejected\":0,\"duplicates\":1,\"ignored\":268,"
                        + "\"subjects\":16,\"personas\":16,\"needs\":230,\"foreseen\":150,\"unserved\":5,"
                        + "\"claims\":278,\"warm\":100,\"partial\":20,\"cold\":158,\"idleUnitHours\":1.2346,"
                        + "\"reactive\":{\"claims\":278,\"warm\":0,\"partial\":0,\"cold\":278,\"idleUnitHours\":0.0},"
                        + "\"keepAlive10\":{\"claims\":278,\"warm\":90,\"partial\":8,\"cold\":180,\"idleUnitHours\":2.0},"
                        + "\"seconds\":140}");
    }
}
