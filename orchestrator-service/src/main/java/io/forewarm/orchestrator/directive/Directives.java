package io.forewarm.orchestrator.directive;

import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.identity.TenantId;
import io.forewarm.orchestrator.guard.Modes;
import io.forewarm.orchestrator.plan.PlanRules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** All directives, at most one for each bundle of a tenant, and what becomes of the other rules under them. */
public record Directives(List<Directive> all) {

    public static final Directives NONE = new Directives(List.of());

    public Directives {
        all = List.copyOf(all);
    }

    /** Where a rule speaks of the very same bundle and tenant, the more careful of the two holds. */
    public Modes over(Modes modes) {
        return modes.and(all.stream()
                .flatMap(one -> one.mode().stream()
                        .map(mode -> new Modes.Rule(Optional.of(one.tenant()), Optional.of(one.bundle()), mode)))
                .toList());
    }

    /** A floor takes the place of the other, and of two ceilings the lower holds. */
    public PlanRules over(PlanRules rules) {
        return all.isEmpty()
                ? rules
                : rules.bounded(
                        over(rules.floors(), Directive::floor, (_, floor) -> floor),
                        over(rules.ceilings(), Directive::ceiling, Math::min));
    }

    private Map<TenantId, Map<BundleId, Integer>> over(
            Map<TenantId, Map<BundleId, Integer>> bounds,
            Function<Directive, Optional<Integer>> bound,
            BinaryOperator<Integer> choice) {
        var result = new HashMap<TenantId, Map<BundleId, Integer>>();
        bounds.forEach((tenant, bundles) -> result.put(tenant, new HashMap<>(bundles)));
        for (var directive : all) {
            bound.apply(directive)
                    .ifPresent(number -> result.computeIfAbsent(directive.tenant(), _ -> new HashMap<>())
                            .merge(directive.bundle(), number, choice));
        }
        return result;
    }
}
