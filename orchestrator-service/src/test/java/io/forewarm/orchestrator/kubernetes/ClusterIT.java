package io.forewarm.orchestrator.kubernetes;

import static io.forewarm.orchestrator.plan.TestPlans.ACME;
import static io.forewarm.orchestrator.plan.TestPlans.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fabric8.kubernetes.api.model.ManagedFieldsEntry;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceQuotaBuilder;
import io.fabric8.kubernetes.client.Config;
import io.forewarm.model.activity.Amounts;
import io.forewarm.model.activity.Placement;
import io.forewarm.model.activity.SecurityProfile;
import io.forewarm.model.catalogue.Bundle;
import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.catalogue.Storage;
import io.forewarm.model.provisioning.SystemLoad;
import io.forewarm.model.provisioning.UnitId;
import io.forewarm.orchestrator.unit.BackendException;
import io.forewarm.orchestrator.unit.ObservedUnit;
import io.forewarm.orchestrator.unit.ObservedUnit.Phase;
import io.forewarm.orchestrator.unit.ResourceBackend;
import io.forewarm.orchestrator.unit.ResourceBackendContract;
import io.forewarm.orchestrator.unit.UnitOrder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The contract on a real cluster, under exactly the rights that are shipped: with {@code FOREWARM_IT_KUBECONFIG} set on
 * that one, with Docker on K3s, else skipped. {@code FOREWARM_IT_IMAGE} names an image that runs there as any user and
 * does not end.
 */
class ClusterIT extends ResourceBackendContract {

    private static final String IMAGE =
            Optional.ofNullable(System.getenv("FOREWARM_IT_IMAGE")).orElse("registry.k8s.io/pause:3.10");

    private static Optional<Config> found = Optional.empty();

    @SuppressWarnings("NullAway.Init") // Filled before each test.
    private TestCluster cluster;

    @SuppressWarnings("NullAway.Init") // Filled before each test.
    private KubernetesBackend backend;

    private final UnitId unit = new UnitId("some-unit");

    @BeforeAll
    static void findCluster() {
        found = TestCluster.find();
        assumeTrue(found.isPresent(), TestCluster.NONE);
    }

    @BeforeEach
    void start() {
        cluster = TestCluster.prepare(found.orElseThrow());
        var rules = new KubernetesRules(
                cluster.namespace(),
                cluster.owner(),
                cluster.priorityClass(),
                Map.of(),
                Map.of(),
                1000,
                KubernetesRules.LoadScope.CLUSTER);
        backend = new KubernetesBackend(cluster.client(), rules, InstantSource.system());
        awaitUnits(units -> units.isEmpty());
    }

    @AfterEach
    void cleanUp() {
        backend.close();
        cluster.close();
    }

    @Override
    protected ResourceBackend backend() {
        return backend;
    }

    /** The kubelet does it. */
    @Override
    protected void finishStarting() {}

    @Override
    protected String suffix() {
        return cluster == null ? "" : cluster.suffix();
    }

    @Override
    protected Duration patience() {
        return Duration.ofMinutes(3);
    }

    @Override
    protected Bundle bundle() {
        return bundle(Storage.NONE, SecurityProfile.RESTRICTED);
    }

    private static Bundle bundle(Storage storage, SecurityProfile security) {
        return new Bundle(
                new BundleId("small"),
                "vm",
                new Amounts(0.01, 16, 0),
                storage,
                0,
                security,
                IMAGE,
                Placement.ON_DEMAND,
                1,
                Duration.ofMinutes(1),
                0);
    }

    @Override
    protected void assertLoad(SystemLoad load) {
        assertThat(load.allocatableCores()).isPositive();
        assertThat(load.requestedCores()).isPositive();
        assertThat(load.apiLatency()).isPositive();
    }

    @Test
    void handsARunningUnitOverWithoutARestart() {
        var id = id();
        backend.create(order(id));
        awaitUnits(units -> units.extracting(ObservedUnit::phase).containsExactly(Phase.READY));
        var before = pod(id);

        backend.assign(id, ADA);

        var after = pod(id);
        assertThat(after.getMetadata().getUid()).isEqualTo(before.getMetadata().getUid());
        assertThat(after.getStatus().getContainerStatuses().getFirst().getRestartCount())
                .isZero();
        assertThat(after.getStatus().getContainerStatuses().getFirst().getContainerID())
                .isEqualTo(before.getStatus().getContainerStatuses().getFirst().getContainerID());
        assertThat(after.getMetadata().getLabels())
                .containsEntry("forewarm.io/state", "claimed")
                .containsEntry("forewarm.io/claim", "claim-1");
    }

    @Test
    void writesUnderItsOwnNameAsTheServerKeepsIt() {
        var id = id();
        backend.create(order(id));
        backend.assign(id, ADA);

        assertThat(pod(id).getMetadata().getManagedFields())
                .filteredOn(entry -> "forewarm".equals(entry.getManager()))
                .extracting(ManagedFieldsEntry::getOperation)
                .contains("Apply", "Update");
    }

    @Test
    void leavesNothingBesideADeletedUnit() {
        var id = id();
        backend.create(order(id, bundle(new Storage("", 16), SecurityProfile.RESTRICTED)));
        assertThat(beside(id)).isEqualTo(2);

        backend.delete(id);

        await().atMost(patience()).untilAsserted(() -> assertThat(beside(id)).isZero());
    }

    @Test
    void isRefusedForGoodWhatTheNamespaceForbids() {
        assumeTrue(cluster.hasOwnNamespace(), "the namespace is not ours to know");

        assertThatExceptionOfType(BackendException.class)
                .isThrownBy(() -> backend.create(order(id(), bundle(Storage.NONE, SecurityProfile.PRIVILEGED))))
                .returns(BackendException.Reason.ALERT, BackendException::reason);
    }

    @Test
    void waitsWhereTheQuotaIsFull() {
        assumeTrue(cluster.hasOwnNamespace(), "the namespace is not ours to limit");
        cluster.owners()
                .resource(new ResourceQuotaBuilder()
                        .withNewMetadata()
                        .withName("none")
                        .withNamespace(cluster.namespace())
                        .endMetadata()
                        .withNewSpec()
                        .addToHard("pods", new Quantity("0"))
                        .endSpec()
                        .build())
                .create();

        // The quota counts once its controller has seen it.
        var made = new AtomicInteger();
        await().atMost(patience())
                .untilAsserted(() -> assertThatExceptionOfType(BackendException.class)
                        .isThrownBy(() -> backend.create(order(new UnitId(id() + "-" + made.incrementAndGet()))))
                        .returns(BackendException.Reason.WAIT, BackendException::reason));
    }

    @Test
    void electsOnePlannerByALease() {
        var candidacy = new LeaseRunner.Candidacy(
                cluster.namespace(), "forewarm-planner", "first" + cluster.suffix(), Duration.ofSeconds(9));
        try (var runner = LeaseRunner.start(cluster.client(), candidacy, work -> {
            work.run();
            return true;
        })) {
            await().atMost(patience())
                    .untilAsserted(() -> assertThat(runner.runAlone(() -> {})).isTrue());
        }
    }

    private UnitId id() {
        return new UnitId(unit + cluster.suffix());
    }

    private Pod pod(UnitId id) {
        return cluster.client()
                .pods()
                .inNamespace(cluster.namespace())
                .withName(id.value())
                .get();
    }

    private long beside(UnitId id) {
        var namespace = cluster.namespace();
        var volume = cluster.client()
                .persistentVolumeClaims()
                .inNamespace(namespace)
                .withName(id.value())
                .get();
        var policy = cluster.client()
                .network()
                .v1()
                .networkPolicies()
                .inNamespace(namespace)
                .withName(id.value())
                .get();
        return Stream.of(Optional.ofNullable(volume), Optional.ofNullable(policy))
                .filter(Optional::isPresent)
                .count();
    }

    private static UnitOrder order(UnitId id, Bundle bundle) {
        return new UnitOrder(id, ACME, bundle, UnitOrder.Lane.SPECULATIVE, "likely enough", NOW);
    }
}
