package io.forewarm.orchestrator.kubernetes;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Units as virtual machines of KubeVirt. Where KubeVirt is not installed it says so whenever it is asked, and works
 * from the moment that it is.
 */
public final class KubeVirtBackend extends UnitObjects<GenericKubernetesResource> {

    public static final String NAME = "kubevirt";

    private static final int NOT_FOUND = 404;

    public KubeVirtBackend(KubernetesClient client, KubernetesRules rules, InstantSource clock) {
        super(
                client,
                rules,
                clock,
                new Shape<>(
                        NAME,
                        client.genericKubernetesResources(VirtualMachines.CONTEXT)
                                .inNamespace(rules.namespace()),
                        new VirtualMachines(rules)::machine,
                        VirtualMachines::observe,
                        () -> absence(client)));
    }

    private static Optional<String> absence(KubernetesClient client) {
        try {
            return Optional.ofNullable(client.getApiResources(VirtualMachines.API))
                            .isPresent()
                    ? Optional.empty()
                    : Optional.of(absent());
        } catch (KubernetesClientException e) {
            return e.getCode() == NOT_FOUND ? Optional.of(absent()) : Optional.empty();
        }
    }

    private static String absent() {
        return "%s is not served here: install KubeVirt, or take another forewarm.orchestrator.backend"
                .formatted(VirtualMachines.API);
    }

    /** Those that run machines carry labels of their own and are somebody else's to us. */
    @Override
    List<Pod> ourPods() {
        return List.of();
    }
}
