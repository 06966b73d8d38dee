package io.forewarm.orchestrator.kubernetes.spring;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.forewarm.model.catalogue.Catalogue;
import io.forewarm.orchestrator.kubernetes.KubeVirtBackend;
import io.forewarm.orchestrator.kubernetes.KubernetesBackend;
import io.forewarm.orchestrator.kubernetes.KubernetesRules;
import io.forewarm.orchestrator.kubernetes.LeaseRunner;
import io.forewarm.orchestrator.kubernetes.WarmPlans;
import io.forewarm.orchestrator.reconcile.jdbc.AdvisoryLock;
import io.forewarm.orchestrator.unit.ResourceBackend;
import io.forewarm.orchestrator.unit.resilience4j.CallGuard;
import java.io.File;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

@Configuration(proxyBeanMethods = false)
@Conditional(KubernetesConfiguration.OnKubernetes.class)
class KubernetesConfiguration {

    /** One repetition for a hiccup, and no more: whoever asks has a pass or a user that comes again. */
    private static final int RETRIES = 1;

    /** Pods or virtual machines. */
    static final class OnKubernetes extends AnyNestedCondition {

        private static final String BACKEND = "forewarm.orchestrator.backend";

        OnKubernetes() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @ConditionalOnProperty(name = BACKEND, havingValue = KubernetesBackend.NAME)
        static final class Pods {}

        @ConditionalOnProperty(name = BACKEND, havingValue = KubeVirtBackend.NAME)
        static final class Machines {}
    }

    @Bean
    KubernetesClient kubernetesClient(KubernetesProperties settings) {
        // Changed and not copied: a copy would not read the account's token anew when that is rotated.
        var config = settings.kubeconfig().isEmpty()
                ? Config.autoConfigure(null)
                : Config.fromKubeconfig(new File(settings.kubeconfig()));
        int millis = Math.toIntExact(settings.requestTimeout().toMillis());
        config.setRequestTimeout(millis);
        config.setConnectionTimeout(millis);
        config.setRequestRetryBackoffLimit(RETRIES);
        return new KubernetesClientBuilder().withConfig(config).build();
    }

    @Bean
    @ConditionalOnProperty(name = OnKubernetes.BACKEND, havingValue = KubernetesBackend.NAME)
    KubernetesBackend kubernetesBackend(KubernetesClient client, KubernetesProperties settings, InstantSource clock) {
        return new KubernetesBackend(client, toRules(settings), clock);
    }

    @Bean
    @ConditionalOnProperty(name = OnKubernetes.BACKEND, havingValue = KubeVirtBackend.NAME)
    KubeVirtBackend kubeVirtBackend(KubernetesClient client, KubernetesProperties settings, InstantSource clock) {
        return new KubeVirtBackend(client, toRules(settings), clock);
    }

    @Bean
    WarmPlans warmPlans(
            KubernetesClient client, KubernetesProperties settings, Catalogue catalogue, InstantSource clock) {
        return new WarmPlans(client, toRules(settings), catalogue, clock);
    }

    @Bean
    @Primary
    ResourceBackend guardedKubernetesBackend(ResourceBackend backend, CallGuard guard) {
        return guard.around(backend);
    }

    static KubernetesRules toRules(KubernetesProperties settings) {
        return new KubernetesRules(
                settings.namespace(),
                settings.owner(),
                settings.speculativePriorityClass(),
                settings.spotNodes().isEmpty() ? Map.of("forewarm.io/spot", "true") : settings.spotNodes(),
                settings.vmTypes().entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                Map.Entry::getKey,
                                entry -> new KubernetesRules.VmType(
                                        entry.getValue().nodes(),
                                        entry.getValue().runtimeClass()))),
                settings.runAsUser(),
                settings.loadScope());
    }

    @Bean
    @Primary
    LeaseRunner leaseRunner(KubernetesClient client, KubernetesProperties settings, AdvisoryLock lock) {
        var host = Objects.requireNonNullElse(System.getenv("HOSTNAME"), "forewarm");
        var candidacy = new LeaseRunner.Candidacy(
                settings.namespace(), settings.lease(), host + "_" + UUID.randomUUID(), settings.leaseDuration());
        return LeaseRunner.start(client, candidacy, lock);
    }
}
