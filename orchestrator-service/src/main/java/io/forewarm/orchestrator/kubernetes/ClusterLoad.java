package io.forewarm.orchestrator.kubernetes;

import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.forewarm.orchestrator.unit.BackendException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How full the nodes are. Where the Pods of other namespaces may not be watched, only our own count as requested: the
 * load then looks lower than it is.
 */
final class ClusterLoad implements AutoCloseable {

    private static final Set<String> OVER = Set.of("Succeeded", "Failed");

    private final Watched<Node> nodes;
    private final Optional<Watched<Pod>> pods;

    private ClusterLoad(Watched<Node> nodes, Optional<Watched<Pod>> pods) {
        this.nodes = nodes;
        this.pods = pods;
    }

    static ClusterLoad start(KubernetesClient client, KubernetesRules.LoadScope scope) {
        return new ClusterLoad(
                Watched.start(client.nodes()),
                switch (scope) {
                    case CLUSTER -> Optional.of(Watched.start(client.pods().inAnyNamespace()));
                    case UNITS -> Optional.empty();
                });
    }

    /** Processors that Pods can be put on. */
    double allocatableCores() {
        if (!nodes.isCurrent()) {
            throw new BackendException(BackendException.Reason.RETRY, "nodes are not known at the moment", null);
        }
        return nodes.all().stream()
                .filter(node -> !Boolean.TRUE.equals(node.getSpec().getUnschedulable()))
                .mapToDouble(node -> cores(node.getStatus().getAllocatable()))
                .sum();
    }

    /** Processors that Pods have asked for. */
    double requestedCores(List<Pod> ours) {
        var all = pods.filter(Watched::isCurrent).map(Watched::all).orElse(ours);
        return all.stream()
                .filter(ClusterLoad::holdsItsRequests)
                .flatMap(pod -> pod.getSpec().getContainers().stream())
                .mapToDouble(container -> container.getResources() == null
                        ? 0
                        : cores(container.getResources().getRequests()))
                .sum();
    }

    private static boolean holdsItsRequests(Pod pod) {
        return pod.getStatus() == null
                || pod.getStatus().getPhase() == null
                || !OVER.contains(pod.getStatus().getPhase());
    }

    private static double cores(@Nullable Map<String, Quantity> amounts) {
        return Optional.ofNullable(amounts)
                .map(some -> some.get("cpu"))
                .map(cpu -> cpu.getNumericalAmount().doubleValue())
                .orElse(0.0);
    }

    @Override
    public void close() {
        nodes.close();
        pods.ifPresent(Watched::close);
    }
}
