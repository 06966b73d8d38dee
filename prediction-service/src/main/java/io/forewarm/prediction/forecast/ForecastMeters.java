package io.forewarm.prediction.forecast;

import java.time.Duration;

/** What is counted while forecasts are made. Implementations are thread-safe. */
public interface ForecastMeters {

    /** What became of a forecast. */
    enum Made {
        TOLD,
        /** It said nothing new. */
        KEPT
    }

    /** A forecast was made. */
    void made(Made made);

    /** One input was worked off in that time. */
    void worked(Duration time);

    /** So many subjects were due at once; more than a batch means that refreshing lags behind. */
    void due(int subjects);

    /** A forecast for the next five minutes got its verdict. */
    void scored(double brier);
}
