package io.forewarm.orchestrator.guard;

import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.identity.TenantId;
import java.util.List;
import java.util.Optional;

/**
 * How far plans are carried out, for whom and for what.
 *
 * @param standard where no rule says otherwise
 * @param killed the kill switch: nothing is planned, whatever the rules say
 * @param rules at most one for each tenant and bundle
 */
public record Modes(Mode standard, boolean killed, List<Rule> rules) {

    public Modes {
        rules = List.copyOf(rules);
    }

    /**
     * A mode for a part of everything.
     *
     * @param tenant empty for all
     * @param bundle empty for all
     */
    public record Rule(Optional<TenantId> tenant, Optional<BundleId> bundle, Mode mode) {

        private boolean covers(TenantId ofTenant, BundleId ofBundle) {
            return tenant.map(ofTenant::equals).orElse(true)
                    && bundle.map(ofBundle::equals).orElse(true);
        }

        /** A tenant's own rule is closer than one for a bundle of everybody's. */
        private int closeness() {
            return (tenant.isPresent() ? 2 : 0) + (bundle.isPresent() ? 1 : 0);
        }
    }

    /** Whether there is nobody and nothing to plan for. */
    public boolean areAllOff() {
        return killed || (standard == Mode.OFF && rules.stream().allMatch(rule -> rule.mode() == Mode.OFF));
    }

    /** The mode of the closest rule. */
    public Mode of(TenantId tenant, BundleId bundle) {
        if (killed) {
            return Mode.OFF;
        }
        return rules.stream()
                .filter(rule -> rule.covers(tenant, bundle))
                .max((one, other) -> Integer.compare(one.closeness(), other.closeness()))
                .map(Rule::mode)
                .orElse(standard);
    }
}
