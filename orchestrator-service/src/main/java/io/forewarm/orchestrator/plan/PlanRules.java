package io.forewarm.orchestrator.plan;

import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.identity.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * What bounds every plan.
 *
 * @param budget what warm units may cost
 * @param floors units of a bundle that are always warm for a tenant, in its pool, as far as the budget goes
 * @param ceilings most warm units of a bundle for a tenant, pooled and dedicated together
 * @param pace how fast units may be started and given up
 * @param pooledStandIn whether surplus pooled units count for dedicated ones
 */
public record PlanRules(
        Budget budget,
        Map<TenantId, Map<BundleId, Integer>> floors,
        Map<TenantId, Map<BundleId, Integer>> ceilings,
        Pace pace,
        PooledStandIn pooledStandIn) {

    public PlanRules {
        floors = Map.copyOf(floors);
        ceilings = Map.copyOf(ceilings);
    }

    /** The same with other bounds. */
    public PlanRules bounded(
            Map<TenantId, Map<BundleId, Integer>> otherFloors, Map<TenantId, Map<BundleId, Integer>> otherCeilings) {
        return new PlanRules(budget, otherFloors, otherCeilings, pace, pooledStandIn);
    }

    /** With only those floors that concern what the plan is for: the others would take its budget. */
    public PlanRules withFloorsOf(BiPredicate<TenantId, BundleId> concerned) {
        var some = new HashMap<TenantId, Map<BundleId, Integer>>();
        floors.forEach((tenant, bundles) -> some.put(
                tenant,
                bundles.entrySet().stream()
                        .filter(floor -> concerned.test(tenant, floor.getKey()))
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue))));
        return bounded(some, ceilings);
    }

    int ceiling(TenantId tenant, BundleId bundle) {
        return ceilings.getOrDefault(tenant, Map.of()).getOrDefault(bundle, Integer.MAX_VALUE);
    }

    /** Whether a pooled unit spares a dedicated one. */
    public enum PooledStandIn {
        ALLOWED,
        FORBIDDEN
    }

    /**
     * Most that warm units may cost in an hour, in the catalogue's currency.
     *
     * @param perHour for all tenants together
     * @param perTenant for each tenant that has no limit of its own
     * @param tenants limits of single tenants
     */
    public record Budget(double perHour, double perTenant, Map<TenantId, Double> tenants) {

        public Budget {
            if (!(perHour >= 0) || !(perTenant >= 0)) {
                throw new IllegalArgumentException("budget must be >= 0: %s, %s".formatted(perHour, perTenant));
            }
            tenants = Map.copyOf(tenants);
        }

        double of(TenantId tenant) {
            return tenants.getOrDefault(tenant, perTenant);
        }
    }

    /**
     * How fast things may change.
     *
     * @param maxStartsPerPass most units that one plan starts
     * @param maxInFlight most units that are being built at a time
     * @param scaleDownAfter how long a unit must be unwanted before it goes
     * @param backOff wait after a failed build; doubles with each further one in a row
     * @param maxBackOff longest such wait
     */
    public record Pace(
            int maxStartsPerPass, int maxInFlight, Duration scaleDownAfter, Duration backOff, Duration maxBackOff) {

        /**
         * Until when nothing of the bundle may be started after these failures; empty if it may. A failure that lies
         * ahead was written before the clock was set back: to wait for it would take as long as that was.
         */
        public Optional<Instant> waitUntil(Failures failures, Instant now) {
            return Optional.of(failures.retryAt(backOff, maxBackOff))
                    .filter(until -> now.isBefore(until) && !now.isBefore(failures.lastAt()));
        }
    }
}
