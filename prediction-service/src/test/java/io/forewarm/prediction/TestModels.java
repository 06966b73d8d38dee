package io.forewarm.prediction;

import io.forewarm.prediction.arrival.ArrivalFit;
import io.forewarm.prediction.arrival.ArrivalModel;
import io.forewarm.prediction.arrival.Moments;
import io.forewarm.prediction.arrival.Moments.Stretch;
import io.forewarm.prediction.learning.Boosting;
import io.forewarm.prediction.rhythm.RhythmFeature;
import java.util.List;
import java.util.SplittableRandom;

/** Models that have learnt something simple. */
public final class TestModels {

    private static final int SILENCE = List.of(RhythmFeature.values()).indexOf(RhythmFeature.SILENCE);

    /** The longer the silence, the later the next need. */
    public static final ArrivalModel ARRIVALS = arrivals();

    private TestModels() {}

    private static ArrivalModel arrivals() {
        Moments moments = (stretch, about, seed, visitor) -> {
            var random = new SplittableRandom(seed);
            for (int i = 0; i < about; i++) {
                var row = new float[RhythmFeature.COUNT];
                row[SILENCE] = random.nextInt(500);
                visitor.at(row, 1 + random.nextInt(1 + (int) row[SILENCE]));
            }
        };
        return new ArrivalFit(new Boosting(10, 3, 0.3, 1, 5, 1), 3000, 1)
                .fit(moments, new Stretch(0, 6000))
                .orElseThrow();
    }
}
