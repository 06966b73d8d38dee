package io.forewarm.persona.training.spring;

import io.forewarm.persona.training.ModelInUse;
import io.forewarm.persona.training.PersonaFit;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Fits and looks on schedule. A round that fails leaves everything as it was, and the next one comes. */
final class FitRound {

    private static final Logger LOGGER = LoggerFactory.getLogger(FitRound.class);

    private final PersonaFit fit;
    private final ModelInUse inUse;
    private final InstantSource clock;

    FitRound(PersonaFit fit, ModelInUse inUse, InstantSource clock) {
        this.fit = fit;
        this.inUse = inUse;
        this.clock = clock;
    }

    void fit() {
        try {
            LOGGER.atInfo().addKeyValue("outcome", fit.train(clock.instant())).log("fitted a model of personas");
        } catch (RuntimeException e) {
            LOGGER.atWarn().setCause(e).log("no model of personas could be fitted; the next round comes");
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
