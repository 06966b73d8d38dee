package io.forewarm.orchestrator.kubernetes;

import static io.forewarm.orchestrator.plan.TestPlans.ACME;
import static io.forewarm.orchestrator.plan.TestPlans.NOW;
import static io.forewarm.orchestrator.plan.TestPlans.subject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.NodeBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.PodList;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.StatusBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.NonNamespaceOperation;
import io.fabric8.kubernetes.client.dsl.PodResource;
import io.fabric8.kubernetes.client.server.mock.KubernetesMixedDispatcher;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import io.fabric8.mockwebserver.Context;
import io.fabric8.mockwebserver.MockWebServer;
import io.fabric8.mockwebserver.ServerRequest;
import io.fabric8.mockwebserver.ServerResponse;
import io.forewarm.model.activity.Amounts;
import io.forewarm.model.activity.Placement;
import io.forewarm.model.activity.SecurityProfile;
import io.forewarm.model.catalogue.Bundle;
import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.catalogue.Storage;
import io.forewarm.model.provisioning.ClaimId;
import io.forewarm.model.provisioning.UnitId;
import io.forewarm.orchestrator.TestClock;
import io.forewarm.orchestrator.unit.Assignment;
import io.forewarm.orchestrator.unit.BackendException;
import io.forewarm.orchestrator.unit.ObservedUnit.Phase;
import io.forewarm.orchestrator.unit.ResourceBackend;
import io.forewarm.orchestrator.unit.ResourceBackendContract;
import io.forewarm.orchestrator.unit.UnitOrder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract, and what is special to Kubernetes, on a mock of its API that stores objects but runs nothing. */
class KubernetesBackendIT extends ResourceBackendContract {

    private static final String UNITS = "units";
    private static final UnitId A = new UnitId("small-a");

    /** Answers that a test wants instead of what the stored objects would give. */
    private final Map<ServerRequest, Queue<ServerResponse>> answers = new HashMap<>();

    private final KubernetesMockServer server = new KubernetesMockServer(
            new Context(), new MockWebServer(), answers, new KubernetesMixedDispatcher(answers), false);

    @SuppressWarnings("NullAway.Init") // Filled before each test.
    private KubernetesClient client;

    @SuppressWarnings("NullAway.Init") // Filled before each test.
    private KubernetesBackend backend;

    @BeforeEach
    void start() {
        server.init();
        client = server.createClient();
        var rules = new KubernetesRules(UNITS, "here", "speculative", Map.of("example.com/spot", "true"), 1000);
        backend = new KubernetesBackend(client, rules, new TestClock("2026-03-02T08:00:00Z"));
        client.resource(new NodeBuilder()
                        .withNewMetadata()
                        .withName("node")
                        .endMetadata()
                        .withNewSpec()
                        .endSpec()
                        .withNewStatus()
                        .addToAllocatable("cpu", new Quantity("4000m"))
                        .endStatus()
                        .build())
                .create();
    }

    @AfterEach
    void stop() {
        client.close();
        server.destroy();
    }

    @Override
    protected ResourceBackend backend() {
        return backend;
    }

    @Override
    protected void finishStarting() {
        pods().list()
                .getItems()
                .forEach(pod -> client.resource(new PodBuilder(pod)
                                .withNewStatus()
                                .withPhase("Running")
                                .addNewCondition()
                                .withType("Ready")
                                .withStatus("True")
                                .endCondition()
                                .endStatus()
                                .build())
                        .updateStatus());
    }

    @Test
    void confinesARestrictedUnitAndGivesItItsSize() {
        backend.create(order(A));

        var spec = pod(A).getSpec();
        var container = spec.getContainers().getFirst();
        assertThat(spec.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(spec.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
        assertThat(spec.getPriorityClassName()).isEqualTo("speculative");
        assertThat(container.getSecurityContext().getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(container.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
        assertThat(container.getResources().getRequests())
                .isEqualTo(container.getResources().getLimits())
                .containsEntry("cpu", new Quantity("1"))
                .containsEntry("memory", new Quantity("1024Mi"));
    }

    @Test
    void makesVolumeAndNetworkPolicyThePodsOwn() {
        backend.create(large());

        var policy = client.network()
                .v1()
                .networkPolicies()
                .inNamespace(UNITS)
                .withName("gpu-a")
                .get();
        var volume = client.persistentVolumeClaims()
                .inNamespace(UNITS)
                .withName("gpu-a")
                .get();
        assertThat(policy.getMetadata().getOwnerReferences())
                .singleElement()
                .returns("Pod", owner -> owner.getKind())
                .returns("gpu-a", owner -> owner.getName());
        assertThat(volume.getMetadata().getOwnerReferences())
                .isEqualTo(policy.getMetadata().getOwnerReferences());
        assertThat(volume.getSpec().getStorageClassName()).isEqualTo("ssd");
        assertThat(volume.getSpec().getResources().getRequests()).containsEntry("storage", new Quantity("2048Mi"));
    }

    @Test
    void finishesACreationThatWasCutShort() {
        backend.create(large());
        client.persistentVolumeClaims().inNamespace(UNITS).withName("gpu-a").delete();

        backend.create(large());

        assertThat(client.persistentVolumeClaims()
                        .inNamespace(UNITS)
                        .withName("gpu-a")
                        .get())
                .isNotNull();
    }

    @Test
    void sendsSpotAndAcceleratorsWhereTheyAre() {
        backend.create(large());

        var spec = pod(new UnitId("gpu-a")).getSpec();
        assertThat(spec.getNodeSelector()).containsEntry("example.com/spot", "true");
        assertThat(spec.getTolerations())
                .singleElement()
                .returns("example.com/spot", toleration -> toleration.getKey());
        assertThat(spec.getContainers().getFirst().getResources().getLimits())
                .containsEntry("nvidia.com/gpu", new Quantity("2"));
        assertThat(spec.getPriorityClassName()).isNull();
    }

    @Test
    void writesTheOwnerOnThePod() {
        backend.create(order(A));

        backend.assign(A, new Assignment(new ClaimId("claim-1"), subject(1)));

        assertThat(pod(A).getMetadata().getLabels())
                .containsEntry("forewarm.io/state", "claimed")
                .containsEntry("forewarm.io/claim", "claim-1")
                .containsEntry("forewarm.io/tenant", "acme")
                .containsEntry("forewarm.io/bundle", "small")
                .doesNotContainValue(subject(1).value());
    }

    @Test
    void doesNotTouchWhatIsNotOurs() {
        var foreign = new PodBuilder()
                .withNewMetadata()
                .withName("small-a")
                .withNamespace(UNITS)
                .addToLabels("app.kubernetes.io/managed-by", "forewarm")
                .addToLabels("forewarm.io/owner", "elsewhere")
                .endMetadata()
                .withNewSpec()
                .endSpec()
                .build();
        client.resource(foreign).create();

        backend.delete(A);

        assertThat(backend.list()).isEmpty();
        assertThat(pod(A)).isNotNull();
        assertThatExceptionOfType(BackendException.class)
                .isThrownBy(() -> backend.create(order(A)))
                .returns(BackendException.Reason.ALERT, BackendException::reason);
    }

    @Test
    void tellsFullQuotaFromMissingRights() {
        refuse("exceeded quota: units, requested: cpu=1, used: cpu=4, limited: cpu=4");
        assertThatExceptionOfType(BackendException.class)
                .isThrownBy(() -> backend.create(order(A)))
                .returns(BackendException.Reason.WAIT, BackendException::reason);

        refuse("User \"forewarm\" cannot create resource \"pods\"");
        assertThatExceptionOfType(BackendException.class)
                .isThrownBy(() -> backend.create(order(A)))
                .returns(BackendException.Reason.ALERT, BackendException::reason);
    }

    @Test
    void seesThatAnImageCannotBePulled() {
        backend.create(order(A));
        client.resource(new PodBuilder(pod(A))
                        .withNewStatus()
                        .withPhase("Pending")
                        .addNewContainerStatus()
                        .withNewState()
                        .withNewWaiting("no such image", "ImagePullBackOff")
                        .endState()
                        .endContainerStatus()
                        .endStatus()
                        .build())
                .updateStatus();

        assertThat(backend.list())
                .singleElement()
                .returns(Phase.FAILED, unit -> unit.phase())
                .returns("image-pull-failed", unit -> unit.detail());
    }

    @Test
    void leavesOtherObjectsOfTheNamespaceAlone() {
        client.resource(new ConfigMapBuilder()
                        .withNewMetadata()
                        .withName("other")
                        .withNamespace(UNITS)
                        .endMetadata()
                        .build())
                .create();

        backend.create(order(A));
        backend.delete(A);

        assertThat(client.configMaps().inNamespace(UNITS).withName("other").get())
                .isNotNull();
    }

    private void refuse(String message) {
        server.expect()
                .post()
                .withPath("/api/v1/namespaces/%s/pods".formatted(UNITS))
                .andReturn(
                        403,
                        new StatusBuilder().withCode(403).withMessage(message).build())
                .once();
    }

    private NonNamespaceOperation<Pod, PodList, PodResource> pods() {
        return client.pods().inNamespace(UNITS);
    }

    private Pod pod(UnitId id) {
        return pods().withName(id.value()).get();
    }

    private static UnitOrder large() {
        var bundle = new Bundle(
                new BundleId("gpu"),
                "vm",
                new Amounts(2, 4096, 2),
                new Storage("ssd", 2048),
                100,
                SecurityProfile.BASELINE,
                "image:1",
                Placement.SPOT,
                1,
                Duration.ofMinutes(1),
                0);
        return new UnitOrder(new UnitId("gpu-a"), ACME, bundle, UnitOrder.Lane.REQUESTED, NOW);
    }
}
