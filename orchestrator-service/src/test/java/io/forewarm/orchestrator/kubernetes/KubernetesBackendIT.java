package io.forewarm.orchestrator.kubernetes;

import static io.forewarm.orchestrator.plan.TestPlans.ACME;
import static io.forewarm.orchestrator.plan.TestPlans.NOW;
import static io.forewarm.orchestrator.plan.TestPlans.subject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.NodeBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.PodList;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.NonNamespaceOperation;
import io.fabric8.kubernetes.client.dsl.PodResource;
import io.fabric8.mockwebserver.http.MockResponse;
import io.fabric8.mockwebserver.http.RecordedRequest;
import io.forewarm.model.activity.Amounts;
import io.forewarm.model.activity.Placement;
import io.forewarm.model.activity.SecurityProfile;
import io.forewarm.model.catalogue.Bundle;
import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.catalogue.Storage;
import io.forewarm.model.provisioning.UnitId;
import io.forewarm.orchestrator.TestClock;
import io.forewarm.orchestrator.unit.BackendException;
import io.forewarm.orchestrator.unit.ObservedUnit.Phase;
import io.forewarm.orchestrator.unit.ResourceBackend;
import io.forewarm.orchestrator.unit.ResourceBackendContract;
import io.forewarm.orchestrator.unit.UnitOrder;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract, and what is special to Kubernetes, on a mock of its API that stores objects but runs nothing. */
class KubernetesBackendIT extends ResourceBackendContract {

    private static final String UNITS = "units";
    private static final UnitId A = new UnitId("small-a");

    private final MockApi api = new MockApi();

    @SuppressWarnings("NullAway.Init") // Filled before each test.
    private KubernetesClient client;

    @SuppressWarnings("NullAway.Init") // Filled before each test.
    private KubernetesBackend backend;

    @BeforeEach
    void start() {
        client = api.client();
        backend = new KubernetesBackend(client, rules(), new TestClock("2026-03-02T08:00:00Z"));
        awaitUnits(units -> units.isEmpty());
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

    private static KubernetesRules rules() {
        return new KubernetesRules(
                UNITS,
                "here",
                "speculative",
                Map.of("example.com/spot", "true"),
                Map.of(),
                1000,
                KubernetesRules.LoadScope.CLUSTER);
    }

    @AfterEach
    void stop() {
        backend.close();
        client.close();
        api.close();
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
    void writesTheOwnerOnThePod() {
        backend.create(order(A));

        backend.assign(A, ADA);

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

        awaitUnits(units -> units.singleElement()
                .returns(Phase.FAILED, unit -> unit.phase())
                .returns("image-pull-failed", unit -> unit.detail()));
    }

    @Test
    void looksWithoutAsking() {
        backend.create(order(A));
        awaitUnits(units -> units.hasSize(1));
        var before = api.requests();

        IntStream.range(0, 100).forEach(_ -> backend.list());

        assertThat(api.requests())
                .filteredOn(MockApi::isNoEvent)
                .hasSameSizeAs(before.stream().filter(MockApi::isNoEvent).toList());
    }

    @Test
    void takesAReadyUnitOverWithOneRequest() {
        backend.create(order(A));
        awaitUnits(units -> units.hasSize(1));
        var before = api.requests().stream().filter(MockApi::isNoEvent).count();

        backend.assign(A, ADA);

        assertThat(api.requests().stream().filter(MockApi::isNoEvent).count() - before)
                .isOne();
    }

    @Test
    void readsAnewWhenSomebodyElseWroteInBetween() {
        backend.create(order(A));
        awaitUnits(units -> units.hasSize(1));
        api.fault(new MockApi.Fault() {
            private int conflicts = 2;

            @Override
            public MockResponse answer(RecordedRequest request, MockApi.Server server) {
                boolean refused = request.getMethod().equals("PATCH") && conflicts-- > 0;
                return refused ? MockApi.status(409, "the object has been modified") : server.answer(request);
            }
        });

        backend.assign(A, ADA);

        assertThat(pod(A).getMetadata().getLabels()).containsEntry("forewarm.io/claim", "claim-1");
    }

    @Test
    void createsOnceIfTheAnswerWasLost() {
        api.fault(new MockApi.Fault() {
            private boolean lost;

            @Override
            public MockResponse answer(RecordedRequest request, MockApi.Server server) {
                var answer = server.answer(request);
                if (lost || !request.getMethod().equals("PATCH")) {
                    return answer;
                }
                lost = true;
                return MockApi.status(500, "connection reset");
            }
        });

        assertThatExceptionOfType(BackendException.class)
                .isThrownBy(() -> backend.create(order(A)))
                .returns(BackendException.Reason.RETRY, BackendException::reason);
        backend.create(order(A));

        assertThat(pods().list().getItems()).hasSize(1);
    }

    @Test
    void tellsOnThePodWhatWasDoneWithItAndWhy() {
        backend.create(order(A));
        backend.assign(A, ADA);
        backend.delete(A);

        await().atMost(patience())
                .untilAsserted(() -> assertThat(
                                client.v1().events().inNamespace(UNITS).list().getItems())
                        .allSatisfy(event ->
                                assertThat(event.getInvolvedObject().getName()).isEqualTo("small-a"))
                        .extracting(event -> event.getReason() + ": " + event.getMessage())
                        .containsExactlyInAnyOrder(
                                "Prepared: likely enough",
                                "Claimed: handed over without a restart",
                                "GivenUp: nobody's any more"));
    }

    @Test
    void countsOnlyItsOwnWhereItMayNotSeeThePodsOfOthers() {
        api.fault((request, server) -> request.getPath().startsWith("/api/v1/pods")
                ? MockApi.status(403, "pods is forbidden")
                : server.answer(request));
        try (var other = new KubernetesBackend(client, rules(), new TestClock("2026-03-02T08:00:00Z"))) {
            other.create(order(A));

            await().atMost(patience()).ignoreExceptions().untilAsserted(() -> assertLoad(other.load()));
        }
    }

    @Test
    void beginsWhileTheApiServerIsAwayAndSeesOnceItIsBack() {
        backend.create(order(A));
        api.fault((_, _) -> MockApi.status(500, "no leader"));
        try (var other = new KubernetesBackend(client, rules(), new TestClock("2026-03-02T08:00:00Z"))) {
            assertThatExceptionOfType(BackendException.class)
                    .isThrownBy(other::list)
                    .returns(BackendException.Reason.RETRY, BackendException::reason);

            api.fault(MockApi.Fault.NONE);

            await().atMost(patience())
                    .ignoreException(BackendException.class)
                    .untilAsserted(() -> assertThat(other.list()).hasSize(1));
        }
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
        api.fault((request, server) ->
                request.getMethod().equals("PATCH") ? MockApi.status(403, message) : server.answer(request));
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
        return new UnitOrder(new UnitId("gpu-a"), ACME, bundle, UnitOrder.Lane.REQUESTED, "likely enough", NOW);
    }
}
