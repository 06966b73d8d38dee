package io.forewarm.replay.hazard;

import static io.forewarm.replay.TestTraces.aTrace;
import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.prediction.rhythm.Crowd;
import io.forewarm.prediction.rhythm.Held;
import io.forewarm.prediction.rhythm.Rhythm;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PulseTest {

    private static final int DAY = 1440;

    /** What replay knows at once of a whole log, the running service must learn event by event. */
    @Test
    void saysWhatTheRunningServicesCrowdSays() {
        var random = new SplittableRandom(3);
        int[] ada = random.ints(300, 0, 20 * DAY).sorted().distinct().toArray();
        int[] bob = random.ints(200, 5 * DAY, 20 * DAY).sorted().distinct().toArray();
        var trace = aTrace().asks(1, ada).asks(2, bob).build();
        var pulse = Pulse.of(trace, 21 * DAY);
        int shift = (int) (trace.calendar().localSeconds(0) / 60);
        var crowd = new Crowd(shift);
        var rhythms = new Rhythm[] {new Rhythm(shift), new Rhythm(shift)};

        int job = 0;
        for (int minute = 0; minute < 21 * DAY; minute++) {
            while (job < trace.jobs().size() && trace.jobs().get(job).submitSeconds() <= 60L * minute) {
                crowd.granted(rhythms[trace.userOf(job)], minute, new Held(job, -1, -1), 0);
                job++;
            }
            if (job > 0) {
                var expected = pulse.at(minute);
                var said = crowd.at(minute);
                assertThat(said.askedLastHour()).isEqualTo(expected.askedLastHour());
                assertThat(said.activeUsers()).isEqualTo(expected.activeUsers());
            }
        }
    }
}
