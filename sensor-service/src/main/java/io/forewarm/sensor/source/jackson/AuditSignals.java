package io.forewarm.sensor.source.jackson;

import io.forewarm.model.activity.Action;
import io.forewarm.model.activity.Outcome;
import io.forewarm.model.activity.SecurityProfile;
import io.forewarm.model.activity.SecuritySignal;
import java.util.EnumSet;
import java.util.Set;

/** What a request says of its author's thoughts about security, whether it was granted or not. */
final class AuditSignals {

    private static final Set<String> ROLES = Set.of("roles", "rolebindings", "clusterroles", "clusterrolebindings");

    private AuditSignals() {}

    /**
     * The signals of one request.
     *
     * @param body as {@link AuditRequest#body(Spot)} tells
     */
    static Set<SecuritySignal> of(AuditRequest request, Spot body, Spot item) {
        var signals = EnumSet.noneOf(SecuritySignal.class);
        addOfResource(request, signals);
        signals.addAll(ofWorkload(request, body));
        if (item.object("impersonatedUser").isPresent()) {
            signals.add(SecuritySignal.IMPERSONATED);
        }
        if (item.object("annotations")
                        .at("pod-security.kubernetes.io/audit-violations")
                        .isPresent()
                || request.message().contains("violates PodSecurity")) {
            signals.add(SecuritySignal.POLICY_VIOLATED);
        }
        return signals;
    }

    private static void addOfResource(AuditRequest request, Set<SecuritySignal> signals) {
        boolean changes = request.action().changes();
        var resource = request.resource();
        if (resource.endsWith("accessreviews") || resource.endsWith("rulesreviews")) {
            signals.add(SecuritySignal.ACCESS_REVIEWED);
        } else if (resource.equals("secrets")) {
            signals.add(changes ? SecuritySignal.SECRET_CHANGED : SecuritySignal.SECRET_READ);
        } else if (changes && ROLES.contains(resource)) {
            signals.add(SecuritySignal.ROLE_CHANGED);
        } else if (changes && resource.equals("networkpolicies")) {
            signals.add(SecuritySignal.NETWORK_POLICY_CHANGED);
        }
    }

    /** A body that the platform itself could not understand says nothing. */
    private static Set<SecuritySignal> ofWorkload(AuditRequest request, Spot body) {
        if (!request.action().changes() || request.action() == Action.DELETE) {
            return Set.of();
        }
        try {
            return Workload.find(request, body)
                    .map(workload -> switch (workload) {
                        case Workload.Pods pods -> ofPods(pods.template());
                        case Workload.Claim _, Workload.FromTemplate _, Machine _ -> Set.<SecuritySignal>of();
                    })
                    .orElse(Set.of());
        } catch (BrokenRuleException broken) {
            if (request.outcome() == Outcome.SUCCESS && request.wholeObject()) {
                throw broken;
            }
            return Set.of();
        }
    }

    private static Set<SecuritySignal> ofPods(PodTemplate template) {
        var signals = EnumSet.noneOf(SecuritySignal.class);
        if (template.isPrivileged()) {
            signals.add(SecuritySignal.PRIVILEGED_REQUESTED);
        }
        if (template.reachesTheHost()) {
            signals.add(SecuritySignal.HOST_ACCESS_REQUESTED);
        }
        if (template.security() == SecurityProfile.RESTRICTED) {
            signals.add(SecuritySignal.RESTRICTED_REQUESTED);
        }
        if (template.hasMutableImage()) {
            signals.add(SecuritySignal.MUTABLE_IMAGE);
        }
        return signals;
    }
}
