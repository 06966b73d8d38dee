package io.forewarm.service.access;

import io.forewarm.service.access.AccessRules.Rule.Needs;
import io.forewarm.service.access.AccessRules.Rule.Open;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which requests a service takes from whom. Paths are patterns of Spring: {@code {name}} for one segment, a double
 * asterisk for any number of them at the end.
 *
 * @param rules the first that fits a request decides
 * @param otherwise who may send what none fits
 */
public record AccessRules(List<Rule> rules, Otherwise otherwise) {

    /** Health, meters, and the description of the interface: they hold nothing about anybody. */
    public static final List<Rule> OF_EVERY_SERVICE = List.of(
            new Open("/actuator"),
            new Open("/actuator/health/**"),
            new Open("/actuator/info"),
            new Open("/actuator/prometheus"),
            new Open("/v3/api-docs/**"),
            new Open("/v3/api-docs.yaml"),
            new Open("/swagger-ui.html"),
            new Open("/swagger-ui/**"));

    public AccessRules {
        rules = List.copyOf(rules);
    }

    /** The rights that are good for anything here. */
    public Set<Right> knownRights() {
        return rules.stream()
                .filter(Needs.class::isInstance)
                .map(rule -> ((Needs) rule).right())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Who may send requests of one kind. */
    public sealed interface Rule {

        /** Callers with this right. */
        record Needs(String method, String path, Right right) implements Rule {}

        /** Anybody, by any method: there is nothing to hide, or what is behind it looks for itself. */
        record Open(String path) implements Rule {}
    }

    /** Who may send requests that no rule names. */
    public enum Otherwise {
        NOBODY,
        /** Whoever can prove who they are. */
        CALLERS,
        ANYBODY
    }
}
