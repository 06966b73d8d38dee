package io.forewarm.orchestrator.kubernetes;

import io.forewarm.model.Word;
import java.util.Map;

/**
 * How units look in this cluster.
 *
 * @param namespace where all of them are
 * @param owner whose they are; another installation on the same cluster takes another name
 * @param speculativePriorityClass priority class of units that nobody asked for yet; empty for the cluster's default
 * @param spotNodes labels of nodes that may be taken away; their keys are tolerated as taints too
 * @param vmTypes what the catalogue's VM types are here; one that is not named runs on any node
 * @param runAsUser user id of containers under the restricted profile
 * @param loadScope whose requests count as the cluster's load
 */
public record KubernetesRules(
        String namespace,
        String owner,
        String speculativePriorityClass,
        Map<String, String> spotNodes,
        Map<String, VmType> vmTypes,
        long runAsUser,
        LoadScope loadScope) {

    public KubernetesRules {
        spotNodes = Map.copyOf(spotNodes);
        vmTypes = Map.copyOf(vmTypes);
    }

    VmType vmType(String name) {
        return vmTypes.getOrDefault(name, VmType.ANY);
    }

    /**
     * Where units of one VM type run.
     *
     * @param nodes labels of the nodes
     * @param runtimeClass how their containers are run, such as {@code kata}; empty for the cluster's default
     */
    public record VmType(Map<String, String> nodes, String runtimeClass) {

        static final VmType ANY = new VmType(Map.of(), "");

        public VmType {
            nodes = Map.copyOf(nodes);
        }
    }

    /** Whose requests count. */
    public enum LoadScope implements Word {
        /** Every Pod's; needs the right to watch Pods in all namespaces. */
        CLUSTER,
        /** Only those of units. */
        UNITS
    }
}
