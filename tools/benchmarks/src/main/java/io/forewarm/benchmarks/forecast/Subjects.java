package io.forewarm.benchmarks.forecast;

import io.forewarm.prediction.arrival.ArrivalFit;
import io.forewarm.prediction.arrival.ArrivalModel;
import io.forewarm.prediction.arrival.Moments;
import io.forewarm.prediction.arrival.Moments.Stretch;
import io.forewarm.prediction.rhythm.Crowd;
import io.forewarm.prediction.rhythm.Ending;
import io.forewarm.prediction.rhythm.Held;
import io.forewarm.prediction.rhythm.Rhythm;
import io.forewarm.prediction.rhythm.RhythmFeature;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Subjects with six weeks of made-up but lifelike past: sessions on most working days at hours of their own, a few
 * requests in each, some of which end.
 */
final class Subjects {

    /** A Monday at noon, six weeks after the first of the past. */
    static final int NOW = 29_624_040;

    private static final int LAST_MONTH = List.of(RhythmFeature.values()).indexOf(RhythmFeature.LAST_MONTH);
    private static final int DAY = 1440;
    private static final int DAYS = 42;

    private final Crowd crowd = new Crowd(0);

    /** All at once; {@code number} makes each another one. */
    Rhythm subject(int number) {
        var random = new SplittableRandom(number);
        var rhythm = new Rhythm(0);
        int hour = 60 * (6 + random.nextInt(12));
        double eagerness = 0.2 + 0.7 * random.nextDouble();
        int things = 0;
        for (int day = DAYS; day > 0; day--) {
            if (random.nextDouble() < eagerness && day % 7 < 5) {
                int minute = NOW - DAY * day + hour - 720 + random.nextInt(60);
                while (random.nextDouble() < 0.7) {
                    grant(rhythm, minute, new Held(things++, 1 + random.nextInt(8), -1));
                    minute += 1 + random.nextInt(20);
                    if (random.nextInt(3) > 0) {
                        rhythm.ended(minute, new Held(random.nextInt(things), -1, -1), Ending.UNKNOWN);
                    }
                }
            }
        }
        if (rhythm.isEmpty()) {
            grant(rhythm, NOW - DAY, new Held(0, 1, -1));
        }
        return rhythm;
    }

    private static void grant(Rhythm rhythm, int minute, Held what) {
        rhythm.asked(minute, what);
        rhythm.started(minute, what, 0.1);
    }

    List<Rhythm> first(int count) {
        return IntStream.range(0, count).mapToObj(this::subject).toList();
    }

    static byte[] stored(Rhythm rhythm) throws IOException {
        var bytes = new ByteArrayOutputStream(1024);
        rhythm.writeTo(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    static Rhythm read(byte[] stored) throws IOException {
        return Rhythm.readFrom(new DataInputStream(new ByteArrayInputStream(stored)));
    }

    void describe(Rhythm rhythm, int minute, float[] row) {
        rhythm.describe(minute, crowd.at(NOW), row);
    }

    /** As large as production's, fitted to these subjects: the sooner the more they ask. */
    ArrivalModel model() throws IOException {
        var known = first(2000);
        Moments moments = (stretch, about, seed, visitor) -> {
            var random = new SplittableRandom(seed);
            var row = new float[RhythmFeature.COUNT];
            for (int i = 0; i < about; i++) {
                describe(known.get(random.nextInt(known.size())), NOW + random.nextInt(DAY), row);
                double busy = 1 + row[LAST_MONTH];
                visitor.at(row, 1 + (int) (-Math.log(random.nextDouble()) * 5000 / busy));
            }
        };
        return ArrivalFit.withSeed(60_000, 1).fit(moments, new Stretch(0, DAY)).orElseThrow();
    }
}
