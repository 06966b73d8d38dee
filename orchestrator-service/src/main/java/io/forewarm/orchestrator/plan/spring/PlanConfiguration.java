package io.forewarm.orchestrator.plan.spring;

import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.identity.TenantId;
import io.forewarm.orchestrator.plan.PlanRules;
import io.forewarm.orchestrator.plan.Planner;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PlanConfiguration {

    @Bean
    Planner planner(PlanProperties settings) {
        return new Planner(toRules(settings));
    }

    static PlanRules toRules(PlanProperties settings) {
        return new PlanRules(
                new PlanRules.Budget(
                        settings.budgetPerHour(),
                        settings.tenantBudgetPerHour(),
                        keyed(settings.tenantBudgets(), TenantId::new, Function.identity())),
                bounds(settings.floors()),
                bounds(settings.ceilings()),
                new PlanRules.Pace(
                        settings.maxStartsPerPass(),
                        settings.maxInFlight(),
                        settings.scaleDownAfter(),
                        settings.backOff(),
                        settings.maxBackOff()),
                settings.pooledStandIn());
    }

    private static Map<TenantId, Map<BundleId, Integer>> bounds(Map<String, Map<String, Integer>> names) {
        return keyed(names, TenantId::new, bundles -> keyed(bundles, BundleId::new, Function.identity()));
    }

    private static <K, V, W> Map<K, W> keyed(Map<String, V> names, Function<String, K> key, Function<V, W> value) {
        return names.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        entry -> key.apply(entry.getKey()), entry -> value.apply(entry.getValue())));
    }
}
