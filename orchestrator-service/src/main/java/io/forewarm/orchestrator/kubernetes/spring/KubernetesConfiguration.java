package io.forewarm.orchestrator.kubernetes.spring;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.forewarm.orchestrator.kubernetes.KubernetesBackend;
import io.forewarm.orchestrator.kubernetes.KubernetesRules;
import io.forewarm.orchestrator.unit.ResourceBackend;
import java.io.File;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "forewarm.orchestrator.backend", havingValue = KubernetesBackend.NAME)
class KubernetesConfiguration {

    @Bean
    KubernetesClient kubernetesClient(KubernetesProperties settings) {
        var builder = new KubernetesClientBuilder();
        if (!settings.kubeconfig().isEmpty()) {
            builder.withConfig(Config.fromKubeconfig(new File(settings.kubeconfig())));
        }
        return builder.build();
    }

    @Bean
    ResourceBackend kubernetesBackend(KubernetesClient client, KubernetesProperties settings, InstantSource clock) {
        var rules = new KubernetesRules(
                settings.namespace(),
                settings.owner(),
                settings.speculativePriorityClass(),
                settings.spotNodes().isEmpty() ? Map.of("forewarm.io/spot", "true") : settings.spotNodes(),
                settings.runAsUser());
        return new KubernetesBackend(client, rules, clock);
    }
}
