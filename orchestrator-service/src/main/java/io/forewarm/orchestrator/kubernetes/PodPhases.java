package io.forewarm.orchestrator.kubernetes;

import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import io.forewarm.model.provisioning.UnitId;
import io.forewarm.orchestrator.unit.ObservedUnit;
import io.forewarm.orchestrator.unit.ObservedUnit.Phase;
import java.util.Map;
import java.util.Optional;

/** Reads a unit from a Pod. */
final class PodPhases {

    /** Reasons for which a container waits and will not come up by itself, in our words. */
    private static final Map<String, String> HOPELESS = Map.of(
            "ImagePullBackOff", "image-pull-failed",
            "InvalidImageName", "image-pull-failed",
            "CreateContainerConfigError", "container-refused",
            "CreateContainerError", "container-refused",
            "CrashLoopBackOff", "crashes");

    private PodPhases() {}

    static ObservedUnit observe(Pod pod) {
        var trouble = trouble(pod);
        return new ObservedUnit(
                new UnitId(pod.getMetadata().getName()),
                phase(pod, trouble.isPresent()),
                Labels.ownership(pod),
                trouble.orElse(""));
    }

    private static Phase phase(Pod pod, boolean troubled) {
        if (pod.getMetadata().getDeletionTimestamp() != null) {
            return Phase.GONE;
        }
        if (troubled) {
            return Phase.FAILED;
        }
        return isReady(pod) ? Phase.READY : Phase.STARTING;
    }

    private static Optional<String> trouble(Pod pod) {
        var status = pod.getStatus();
        if (status == null || status.getPhase() == null) {
            return Optional.empty();
        }
        return switch (status.getPhase()) {
            case "Failed" -> Optional.of("Evicted".equals(status.getReason()) ? "evicted" : "pod-failed");
            case "Succeeded" -> Optional.of("pod-ended");
            default ->
                status.getContainerStatuses().stream()
                        .flatMap(container -> hopeless(container).stream())
                        .findFirst();
        };
    }

    private static Optional<String> hopeless(ContainerStatus container) {
        return Optional.ofNullable(container.getState())
                .map(state -> state.getWaiting())
                .map(waiting -> HOPELESS.get(waiting.getReason()));
    }

    private static boolean isReady(Pod pod) {
        return pod.getStatus() != null
                && pod.getStatus().getConditions().stream()
                        .anyMatch(condition ->
                                "Ready".equals(condition.getType()) && "True".equals(condition.getStatus()));
    }
}
