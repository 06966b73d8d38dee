package io.forewarm.orchestrator.guard;

import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.identity.TenantId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

        private Scope scope() {
            return new Scope(tenant, bundle);
        }

        private static Rule moreCareful(Rule one, Rule other) {
            return one.mode.compareTo(other.mode) <= 0 ? one : other;
        }
    }

    private record Scope(Optional<TenantId> tenant, Optional<BundleId> bundle) {}

    /** Together with others; where two speak of the very same, the more careful one holds. */
    public Modes and(List<Rule> others) {
        var merged = new LinkedHashMap<Scope, Rule>();
        Stream.concat(rules.stream(), others.stream())
                .forEach(rule -> merged.merge(rule.scope(), rule, Rule::moreCareful));
        return new Modes(standard, killed, List.copyOf(merged.values()));
    }

    /** Whether there is nobody and nothing to plan for. */
    public boolean areAllOff() {
        return killed || (standard == Mode.OFF && rules.stream().allMatch(rule -> rule.mode() == Mode.OFF));
    }

    /** The mode of the closest rule; {@link #lookup} for whoever asks often. */
    public Mode of(TenantId tenant, BundleId bundle) {
        return lookup().of(tenant, bundle);
    }

    public Lookup lookup() {
        return new Lookup(
                killed ? Mode.OFF : standard,
                killed ? Map.of() : rules.stream().collect(Collectors.toMap(Rule::scope, Rule::mode)));
    }

    /** Finds the closest rule in a few steps, however many there are. */
    public static final class Lookup {

        private final Mode standard;
        private final Map<Scope, Mode> modes;

        private Lookup(Mode standard, Map<Scope, Mode> modes) {
            this.standard = standard;
            this.modes = modes;
        }

        /** A tenant's own rule is closer than one for a bundle of everybody's. */
        public Mode of(TenantId tenant, BundleId bundle) {
            return modes.isEmpty()
                    ? standard
                    : Stream.of(
                                    new Scope(Optional.of(tenant), Optional.of(bundle)),
                                    new Scope(Optional.of(tenant), Optional.empty()),
                                    new Scope(Optional.empty(), Optional.of(bundle)),
                                    new Scope(Optional.empty(), Optional.empty()))
                            .flatMap(scope -> Optional.ofNullable(modes.get(scope)).stream())
                            .findFirst()
                            .orElse(standard);
        }
    }
}
