package io.forewarm.orchestrator.kubernetes;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Units as Pods. */
public final class KubernetesBackend extends UnitObjects<Pod> {

    public static final String NAME = "kubernetes";

    public KubernetesBackend(KubernetesClient client, KubernetesRules rules, InstantSource clock) {
        super(
                client,
                rules,
                clock,
                new Shape<>(
                        NAME,
                        client.pods().inNamespace(rules.namespace()),
                        new Blueprint(rules)::pod,
                        PodPhases::observe,
                        Optional::empty));
    }

    @Override
    List<Pod> ourPods() {
        return all();
    }
}
