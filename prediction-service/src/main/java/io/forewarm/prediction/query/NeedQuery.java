package io.forewarm.prediction.query;

import io.forewarm.model.forecast.NeedForecast;
import io.forewarm.model.identity.SubjectId;
import io.forewarm.model.identity.TenantId;
import java.time.Duration;
import java.util.Optional;

/**
 * Asks which subjects of a tenant will probably need something soon.
 *
 * @param within one of {@link NeedForecast#HORIZONS}
 * @param atLeast least probability within that time; in [0, 1]
 * @param limit most forecasts wanted; at least 1
 * @param behind where the part before ended
 */
public record NeedQuery(TenantId tenant, Duration within, double atLeast, int limit, Optional<Place> behind) {

    public NeedQuery {
        if (!NeedForecast.HORIZONS.contains(within)) {
            throw new IllegalArgumentException("within must be one of %s: %s".formatted(NeedForecast.HORIZONS, within));
        }
        if (!(atLeast >= 0 && atLeast <= 1)) {
            throw new IllegalArgumentException("atLeast must be in [0, 1]: " + atLeast);
        }
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be >= 1: " + limit);
        }
    }

    /** A place in a list that is sorted by falling probability, and then by subject. */
    public record Place(double probability, SubjectId subject) {

        /** Reads what {@link #cursor} wrote. */
        public static Place parse(String cursor) {
            int colon = cursor.indexOf(':');
            if (colon < 0) {
                throw new IllegalArgumentException("cursor must come from the page before: '%s'".formatted(cursor));
            }
            try {
                return new Place(
                        Double.parseDouble(cursor.substring(0, colon)), new SubjectId(cursor.substring(colon + 1)));
            } catch (NumberFormatException _) {
                throw new IllegalArgumentException("cursor must come from the page before: '%s'".formatted(cursor));
            }
        }

        static Place of(NeedForecast forecast, Duration within) {
            return new Place(forecast.probabilityWithin().getOrDefault(within, 0.0), forecast.subject());
        }

        public String cursor() {
            return probability + ":" + subject;
        }
    }

    /** Cursor that leads behind a forecast in the answer to this query. */
    public String cursorBehind(NeedForecast forecast) {
        return Place.of(forecast, within).cursor();
    }
}
