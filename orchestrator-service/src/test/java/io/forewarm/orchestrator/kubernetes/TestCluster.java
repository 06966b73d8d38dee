package io.forewarm.orchestrator.kubernetes;

import static java.util.function.Predicate.not;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.rbac.ClusterRole;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBinding;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.fabric8.kubernetes.api.model.rbac.Subject;
import io.fabric8.kubernetes.api.model.scheduling.v1.PriorityClass;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.io.File;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.k3s.K3sContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * A namespace of its own on a real cluster, with exactly the rights that {@code deploy/kubernetes} ships, and a client
 * that has these and no others. The cluster is that of {@code FOREWARM_IT_KUBECONFIG}, or K3s where there is Docker.
 *
 * <p>Where that kubeconfig may not make namespaces it is taken to be the service account's own: then the tests run in
 * its namespace, told apart by an owner of their own.
 */
final class TestCluster implements AutoCloseable {

    static final String NONE = "skipped: there is neither FOREWARM_IT_KUBECONFIG nor Docker, so there is no cluster";

    private static final Logger LOGGER = LoggerFactory.getLogger(TestCluster.class);

    private static final DockerImageName K3S = DockerImageName.parse("rancher/k3s:v1.34.1-k3s1");

    private static final String SHIPPED_NAMESPACE = "forewarm-units";
    private static final int FORBIDDEN = 403;

    private final String id = UUID.randomUUID().toString().substring(0, 8);
    private final KubernetesClient given;
    private final List<HasMetadata> made = new ArrayList<>();
    private final boolean hasOwnNamespace;
    private final String namespace;
    private final KubernetesClient client;

    private TestCluster(Config config) {
        given = new KubernetesClientBuilder().withConfig(config).build();
        var fresh = "forewarm-it-" + id;
        hasOwnNamespace = makeNamespace(fresh);
        if (hasOwnNamespace) {
            namespace = fresh;
            client = asShippedAccount(config);
        } else {
            namespace = Optional.ofNullable(System.getenv("FOREWARM_IT_NAMESPACE"))
                    .or(() -> Optional.ofNullable(config.getNamespace()).filter(not("default"::equals)))
                    .orElse(SHIPPED_NAMESPACE);
            client = given;
        }
    }

    /** How to reach a cluster; empty if there is none. */
    static Optional<Config> find() {
        var file = System.getenv("FOREWARM_IT_KUBECONFIG");
        if (file != null && !file.isBlank()) {
            return Optional.of(Config.fromKubeconfig(new File(file)));
        }
        if (DockerClientFactory.instance().isDockerAvailable()) {
            return Optional.of(Config.fromKubeconfig(K3sHolder.STARTED.getKubeConfigYaml()));
        }
        LOGGER.atWarn().log(NONE);
        return Optional.empty();
    }

    /** One for all tests; Testcontainers ends it with this process. */
    private static final class K3sHolder {

        private static final K3sContainer STARTED = start();

        private static K3sContainer start() {
            var container = new K3sContainer(K3S);
            container.start();
            return container;
        }
    }

    static TestCluster prepare(Config config) {
        return new TestCluster(config);
    }

    /** Different for each instance, so that units of another one are not ours. */
    String owner() {
        return "it-" + id;
    }

    String suffix() {
        return "-" + id;
    }

    String namespace() {
        return namespace;
    }

    /** As the service has it. */
    KubernetesClient client() {
        return client;
    }

    /** With the rights of whoever runs the tests; the same as {@link #client} if there are no others. */
    KubernetesClient owners() {
        return given;
    }

    boolean hasOwnNamespace() {
        return hasOwnNamespace;
    }

    private boolean makeNamespace(String name) {
        var wanted = new NamespaceBuilder()
                .withNewMetadata()
                .withName(name)
                .withLabels(Map.of("pod-security.kubernetes.io/enforce", "baseline"))
                .endMetadata()
                .build();
        try {
            made.add(given.resource(wanted).create());
        } catch (KubernetesClientException e) {
            if (e.getCode() == FORBIDDEN) {
                return false;
            }
            throw e;
        }
        // Pods are refused until the account that they run as is there.
        given.serviceAccounts()
                .inNamespace(name)
                .withName("default")
                .waitUntilCondition(account -> account != null, 60, TimeUnit.SECONDS);
        return true;
    }

    private KubernetesClient asShippedAccount(Config config) {
        Manifests.read().stream()
                .filter(TestCluster::isNeeded)
                .map(this::moved)
                .forEach(object -> made.add(given.resource(object).serverSideApply()));
        var token = given.serviceAccounts()
                .inNamespace(namespace)
                .withName("orchestrator")
                .tokenRequest()
                .getStatus()
                .getToken();
        var account = new ConfigBuilder(Config.empty())
                .withMasterUrl(config.getMasterUrl())
                .withCaCertData(config.getCaCertData())
                .withCaCertFile(config.getCaCertFile())
                .withTrustCerts(config.isTrustCerts())
                .withDisableHostnameVerification(config.isDisableHostnameVerification())
                .withOauthToken(token)
                .withNamespace(namespace)
                .withRequestTimeout(Math.toIntExact(Duration.ofSeconds(20).toMillis()))
                .withRequestRetryBackoffLimit(1)
                .build();
        return new KubernetesClientBuilder().withConfig(account).build();
    }

    /** All but the namespaces, and what runs the service itself. */
    private static boolean isNeeded(HasMetadata object) {
        return switch (object.getKind()) {
            case "ServiceAccount", "Role", "RoleBinding", "ClusterRole", "ClusterRoleBinding" -> true;
            case "PriorityClass", "NetworkPolicy" -> true;
            default -> false;
        };
    }

    /** The same in our namespace; what has no namespace gets a name of its own, and goes with us. */
    private HasMetadata moved(HasMetadata object) {
        var metadata = object.getMetadata();
        switch (object) {
            case ClusterRole _ -> metadata.setName(metadata.getName() + suffix());
            case ClusterRoleBinding binding -> {
                metadata.setName(metadata.getName() + suffix());
                binding.getRoleRef().setName(binding.getRoleRef().getName() + suffix());
                move(binding.getSubjects());
            }
            case RoleBinding binding -> {
                metadata.setNamespace(namespace);
                move(binding.getSubjects());
            }
            case PriorityClass _ -> metadata.setName(metadata.getName() + suffix());
            default -> metadata.setNamespace(namespace);
        }
        return object;
    }

    private void move(List<Subject> subjects) {
        subjects.forEach(subject -> subject.setNamespace(namespace));
    }

    /** Name of the shipped priority class here; empty where it cannot be known to exist. */
    String priorityClass() {
        return made.stream()
                .filter(PriorityClass.class::isInstance)
                .map(HasMetadata::getMetadata)
                .map(ObjectMeta::getName)
                .findFirst()
                .orElse("");
    }

    /** Takes away all that was made, units included. */
    @Override
    public void close() {
        try {
            if (hasOwnNamespace()) {
                made.reversed().forEach(object -> given.resource(object).delete());
                client.close();
            } else {
                client.pods()
                        .inNamespace(namespace)
                        .withLabels(Labels.ours(owner()))
                        .list()
                        .getItems()
                        .forEach(pod -> client.resource(pod).delete());
            }
        } finally {
            given.close();
        }
    }
}
