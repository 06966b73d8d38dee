package io.forewarm.orchestrator.kubernetes;

import java.util.Map;

/**
 * How units look in this cluster.
 *
 * @param namespace where all of them are
 * @param owner whose they are; another installation on the same cluster takes another name
 * @param speculativePriorityClass priority class of units that nobody asked for yet; empty for the cluster's default
 * @param spotNodes labels of nodes that may be taken away; their keys are tolerated as taints too
 * @param runAsUser user id of containers under the restricted profile
 */
public record KubernetesRules(
        String namespace,
        String owner,
        String speculativePriorityClass,
        Map<String, String> spotNodes,
        long runAsUser) {

    public KubernetesRules {
        spotNodes = Map.copyOf(spotNodes);
    }
}
