package io.forewarm.prediction.training;

import io.forewarm.prediction.training.ArrivalTraining.Outcome;
import java.time.Duration;

/** What is counted while models are fitted. */
public interface TrainingMeters {

    /** A fit was tried. */
    void tried(Outcome outcome, Duration time);

    /** A fit failed. */
    void failed();
}
