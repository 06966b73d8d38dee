package io.forewarm.benchmarks.claims.kubernetes;

import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.forewarm.model.provisioning.UnitId;
import java.util.Optional;
import org.springframework.context.ApplicationContext;

/** Pods as the service would have made them; by hand, because the mock answers 415 to server-side apply. */
public record ReadyPods(KubernetesClient client) {

    private static final String NAMESPACE = "forewarm-units";

    /** Empty where the service uses another backend. */
    public static Optional<ReadyPods> in(ApplicationContext context) {
        return context.getBeanProvider(KubernetesClient.class).stream()
                .findFirst()
                .map(ReadyPods::new);
    }

    public void create(UnitId unit) {
        client.resource(new PodBuilder()
                        .withNewMetadata()
                        .withName(unit.value())
                        .withNamespace(NAMESPACE)
                        .addToLabels("app.kubernetes.io/managed-by", "forewarm")
                        .addToLabels("forewarm.io/owner", "forewarm")
                        .endMetadata()
                        .withNewSpec()
                        .endSpec()
                        .withNewStatus()
                        .withPhase("Running")
                        .addNewCondition()
                        .withType("Ready")
                        .withStatus("True")
                        .endCondition()
                        .endStatus()
                        .build())
                .create();
    }
}
