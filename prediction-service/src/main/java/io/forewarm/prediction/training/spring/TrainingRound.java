package io.forewarm.prediction.training.spring;

import io.forewarm.prediction.training.ArrivalTraining;
import io.forewarm.prediction.training.ModelInUse;
import io.forewarm.prediction.training.TrainingMeters;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Fits and looks on schedule. A round that fails leaves everything as it was, and the next one comes. */
final class TrainingRound {

    private static final Logger LOGGER = LoggerFactory.getLogger(TrainingRound.class);

    private final ArrivalTraining training;
    private final ModelInUse inUse;
    private final InstantSource clock;
    private final TrainingMeters meters;

    TrainingRound(ArrivalTraining training, ModelInUse inUse, InstantSource clock, TrainingMeters meters) {
        this.training = training;
        this.inUse = inUse;
        this.clock = clock;
        this.meters = meters;
    }

    void fit() {
        long start = System.nanoTime();
        try {
            var outcome = training.train(clock.instant());
            meters.tried(outcome, Duration.ofNanos(System.nanoTime() - start));
            LOGGER.atInfo().addKeyValue("outcome", outcome).log("fitted a model of times");
        } catch (RuntimeException e) {
            meters.failed();
            LOGGER.atWarn().setCause(e).log("no model could be fitted; the next round comes");
        }
    }

    void look() {
        try {
            inUse.look();
        } catch (DataAccessException e) {
            LOGGER.atWarn().setCause(e).log("the registry of models could not be asked; what was in use stays");
        }
    }
}
