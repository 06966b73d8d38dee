package io.forewarm.prediction.rhythm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept between events is all that matters, and small. */
class StateTest {

    private static final int START = 29_000_000;

    private Crowd crowd = new Crowd(60);
    private Rhythm rhythm = new Rhythm(60);
    private int minute = START;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 30, 500, 3000})
    void goesOnAsIfItHadNeverBeenWritten(int events) throws IOException {
        live(new SplittableRandom(events), events);
        int written = minute;
        var likeRhythm = Rhythm.readFrom(in(bytes(rhythm)));
        var likeCrowd = Crowd.readFrom(in(bytes(crowd)));
        live(new SplittableRandom(99), 20);
        var expected = row();

        minute = written;
        rhythm = likeRhythm;
        crowd = likeCrowd;
        live(new SplittableRandom(99), 20);

        assertThat(row()).isEqualTo(expected);
    }

    @Test
    void ofABusySubjectTakesAFewKilobytes() throws IOException {
        live(new SplittableRandom(7), 20_000);

        assertThat(bytes(rhythm).length).isLessThan(6_000);
        assertThat(bytes(crowd).length).isLessThan(2_500);
    }

    private void live(SplittableRandom random, int events) {
        for (int i = 0; i < events; i++) {
            minute += random.nextInt(10) == 0 ? random.nextInt(3000) : random.nextInt(4);
            var what = new Held(random.nextInt(50), random.nextInt(8), random.nextInt(100));
            if (random.nextInt(3) == 0) {
                crowd.ended(rhythm, minute, what, random.nextBoolean() ? Ending.DONE : Ending.BROKEN);
            } else {
                crowd.granted(rhythm, minute, what, random.nextDouble());
            }
        }
    }

    private float[] row() {
        var row = new float[RhythmFeature.COUNT];
        rhythm.describe(minute + 3, crowd.at(minute + 3), row);
        return row;
    }

    private static byte[] bytes(Rhythm rhythm) throws IOException {
        var bytes = new ByteArrayOutputStream();
        rhythm.writeTo(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static byte[] bytes(Crowd crowd) throws IOException {
        var bytes = new ByteArrayOutputStream();
        crowd.writeTo(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static DataInputStream in(byte[] bytes) {
        return new DataInputStream(new ByteArrayInputStream(bytes));
    }
}
