package io.forewarm.model.forecast;

import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.identity.TenantId;
import io.forewarm.model.topic.Message;
import io.forewarm.model.topic.Retention;
import io.forewarm.model.topic.Topic;
import java.time.Duration;
import java.time.Instant;

/**
 * How many units of one bundle one tenant will ask for within the window, as far as the subjects of one partition go.
 * Means and variances of different partitions add up. Subjects with a dedicated recommendation for the bundle are left
 * out.
 *
 * @param partition the partition whose subjects were summed; at least 0
 * @param at start of the window
 * @param window how far it reaches: the bundle's start-up time, or longer
 * @param mean expected units in the whole window (a count, not a rate); at least 0
 * @param variance variance of that count; at least 0
 */
public record DemandForecast(
        TenantId tenant, BundleId bundle, int partition, Instant at, Duration window, double mean, double variance)
        implements Message {

    public static final String TOPIC_NAME = "demand.forecasts.v1";

    /** Keyed by tenant, bundle and partition. */
    public static final Topic<DemandForecast> TOPIC =
            new Topic<>(TOPIC_NAME, "tenant/bundle/partition", DemandForecast.class, new Retention.LatestPerKey());

    public DemandForecast {
        if (partition < 0) {
            throw new IllegalArgumentException("partition must be >= 0: " + partition);
        }
        if (!window.isPositive()) {
            throw new IllegalArgumentException("window must be positive: " + window);
        }
        // Written as "not at least" so that NaN is refused as well.
        if (!(mean >= 0) || !(variance >= 0)) {
            throw new IllegalArgumentException("mean and variance must be >= 0: %s, %s".formatted(mean, variance));
        }
    }

    @Override
    public String key() {
        return "%s/%s/%d".formatted(tenant, bundle, partition);
    }

    @Override
    public String messageId() {
        return key() + "@" + at;
    }

    @Override
    public Instant occurredAt() {
        return at;
    }
}
