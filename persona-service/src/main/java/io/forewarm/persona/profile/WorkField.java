package io.forewarm.persona.profile;

import io.forewarm.model.activity.Target;
import java.util.Set;

/**
 * What kind of work an object belongs to, by the plural words in which sources name its kind. A word that is missing
 * here counts as ordinary work, so the lists need only hold what tells people apart.
 */
enum WorkField {
    OPERATIONS,
    SECURITY,
    BATCH,
    ORDINARY;

    private static final Set<String> OPERATIONS_KINDS = Set.of(
            "nodes",
            "poddisruptionbudgets",
            "horizontalpodautoscalers",
            "verticalpodautoscalers",
            "priorityclasses",
            "daemonsets",
            "limitranges",
            "hypervisors",
            "host-aggregates",
            "auto-scaling-groups");

    /** Sub-resources that are operations whatever they belong to. */
    private static final Set<String> OPERATIONS_PARTS = Set.of("scale", "eviction", "resize");

    private static final Set<String> SECURITY_KINDS = Set.of(
            "networkpolicies",
            "roles",
            "rolebindings",
            "clusterroles",
            "clusterrolebindings",
            "serviceaccounts",
            "certificatesigningrequests",
            "validatingadmissionpolicies",
            "security-groups",
            "policies",
            "role-assignments");

    private static final Set<String> BATCH_KINDS = Set.of("jobs", "cronjobs", "workflows", "batch-jobs");

    static WorkField of(Target target) {
        var kind = mainKind(target);
        if (OPERATIONS_KINDS.contains(kind) || OPERATIONS_PARTS.contains(part(target))) {
            return OPERATIONS;
        }
        if (SECURITY_KINDS.contains(kind) || kind.endsWith("accessreviews") || kind.endsWith("rulesreviews")) {
            return SECURITY;
        }
        return BATCH_KINDS.contains(kind) ? BATCH : ORDINARY;
    }

    /** The kind without its sub-resource. */
    static String mainKind(Target target) {
        int slash = target.kind().indexOf('/');
        return slash < 0 ? target.kind() : target.kind().substring(0, slash);
    }

    private static String part(Target target) {
        int slash = target.kind().indexOf('/');
        return slash < 0 ? "" : target.kind().substring(slash + 1);
    }
}
