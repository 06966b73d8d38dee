package io.forewarm.orchestrator.plan;

import io.forewarm.model.identity.TenantId;
import java.util.HashMap;
import java.util.Map;

/** Sums up prices and says whether one more fits. Belongs to one plan and one thread. */
final class Spending {

    /** Sums of prices are not exact; without this, a budget of exactly three units would buy two. */
    private static final double ROUNDING = 1e-9;

    private final PlanRules.Budget budget;
    private final Map<TenantId, Double> byTenant = new HashMap<>();
    private double total;

    Spending(PlanRules.Budget budget) {
        this.budget = budget;
    }

    boolean allows(TenantId tenant, double pricePerHour) {
        return total + pricePerHour <= budget.perHour() + ROUNDING
                && byTenant.getOrDefault(tenant, 0.0) + pricePerHour <= budget.of(tenant) + ROUNDING;
    }

    void add(TenantId tenant, double pricePerHour) {
        total += pricePerHour;
        byTenant.merge(tenant, pricePerHour, Double::sum);
    }
}
