package io.forewarm.benchmarks.forecast;

import io.forewarm.prediction.arrival.ArrivalModel;
import io.forewarm.prediction.rhythm.Rhythm;
import io.forewarm.prediction.rhythm.RhythmFeature;
import java.io.IOException;
import java.util.List;

/** Forecasts on the thread that calls. */
final class Forecasts {

    private final Subjects subjects;
    private final ArrivalModel model;
    private final float[] row = new float[RhythmFeature.COUNT];
    private final double[] within = new double[ArrivalModel.HORIZON_MINUTES.size()];

    /** What was said, added up, so that no compiler can leave it out. */
    private double said;

    Forecasts(Subjects subjects, ArrivalModel model) {
        this.subjects = subjects;
        this.model = model;
    }

    /** Forecasts a second, going round these subjects for about that long. */
    double perSecond(List<Rhythm> rhythms, double seconds) {
        long start = System.nanoTime();
        long count = 0;
        double passed = 0;
        while (passed < seconds) {
            for (var rhythm : rhythms) {
                one(rhythm, Subjects.NOW);
            }
            count += rhythms.size();
            passed = (System.nanoTime() - start) / 1e9;
        }
        return count / passed;
    }

    /** Seconds for one forecast for each, from its stored form. */
    double secondsForAll(byte[][] stored) throws IOException {
        long start = System.nanoTime();
        for (byte[] each : stored) {
            one(Subjects.read(each), Subjects.NOW);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private void one(Rhythm rhythm, int minute) {
        subjects.describe(rhythm, minute, row);
        model.probabilities(row, within);
        said += within[0];
    }

    double said() {
        return said;
    }
}
