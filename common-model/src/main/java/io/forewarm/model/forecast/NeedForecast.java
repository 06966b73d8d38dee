package io.forewarm.model.forecast;

import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.identity.SubjectId;
import io.forewarm.model.identity.TenantId;
import io.forewarm.model.topic.Message;
import io.forewarm.model.topic.Retention;
import io.forewarm.model.topic.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * When one subject will next need something, and what.
 *
 * @param at the moment from which the horizons count
 * @param probabilityWithin probability of the next need within each of {@link #HORIZONS}; does not fall with time
 * @param bundles probability of each bundle, given that there is a need; together at most 1, the rest is anything else
 * @param sizes how large it will be
 * @param recommendations what to keep warm for this subject alone; empty if nothing is worth it
 * @param evidence decayed number of this subject's own needs behind the forecast
 * @param because what speaks for it, in words, strongest first
 */
public record NeedForecast(
        TenantId tenant,
        SubjectId subject,
        Instant at,
        Map<Duration, Double> probabilityWithin,
        Map<BundleId, Double> bundles,
        SizeForecast sizes,
        List<Recommendation> recommendations,
        double evidence,
        List<String> because)
        implements Message {

    public static final String TOPIC_NAME = "need.forecasts.v1";

    /** Keyed by subject. */
    public static final Topic<NeedForecast> TOPIC =
            new Topic<>(TOPIC_NAME, "subject", NeedForecast.class, new Retention.LatestPerKey());

    /** How far ahead we say something. */
    public static final List<Duration> HORIZONS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofMinutes(60),
            Duration.ofMinutes(240));

    public NeedForecast {
        var byHorizon = new TreeMap<>(probabilityWithin);
        if (!byHorizon.keySet().equals(Set.copyOf(HORIZONS))) {
            throw new IllegalArgumentException(
                    "probabilityWithin must have the horizons %s: %s".formatted(HORIZONS, byHorizon.keySet()));
        }
        requireRising(byHorizon.values());
        requireShares(bundles);
        probabilityWithin = Collections.unmodifiableMap(byHorizon);
        bundles = Collections.unmodifiableMap(new TreeMap<>(bundles));
        recommendations = List.copyOf(recommendations);
        because = List.copyOf(because);
    }

    private static void requireRising(Iterable<Double> probabilities) {
        double last = 0;
        for (double probability : probabilities) {
            if (!(probability >= last && probability <= 1)) {
                throw new IllegalArgumentException("probabilityWithin must be in [0, 1] and must not fall: %s after %s"
                        .formatted(probability, last));
            }
            last = probability;
        }
    }

    private static void requireShares(Map<BundleId, Double> bundles) {
        double sum = 0;
        for (double share : bundles.values()) {
            if (!(share >= 0)) {
                throw new IllegalArgumentException("share of a bundle must be >= 0: " + share);
            }
            sum += share;
        }
        if (!(sum <= 1 + 1e-6)) {
            throw new IllegalArgumentException("shares of bundles must add up to at most 1: " + sum);
        }
    }

    @Override
    public String key() {
        return subject.value();
    }

    @Override
    public String messageId() {
        return subject + "@" + at;
    }

    @Override
    public Instant occurredAt() {
        return at;
    }
}
