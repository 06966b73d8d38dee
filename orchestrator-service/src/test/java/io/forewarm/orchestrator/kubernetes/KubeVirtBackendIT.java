package io.forewarm.orchestrator.kubernetes;

import static io.forewarm.orchestrator.plan.TestPlans.ACME;
import static io.forewarm.orchestrator.plan.TestPlans.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.GenericKubernetesResourceList;
import io.fabric8.kubernetes.api.model.NodeBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.NonNamespaceOperation;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.forewarm.model.activity.Amounts;
import io.forewarm.model.activity.Placement;
import io.forewarm.model.activity.SecurityProfile;
import io.forewarm.model.catalogue.Bundle;
import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.catalogue.Storage;
import io.forewarm.model.provisioning.UnitId;
import io.forewarm.orchestrator.TestClock;
import io.forewarm.orchestrator.unit.BackendException;
import io.forewarm.orchestrator.unit.ObservedUnit;
import io.forewarm.orchestrator.unit.ObservedUnit.Ownership;
import io.forewarm.orchestrator.unit.ObservedUnit.Phase;
import io.forewarm.orchestrator.unit.ResourceBackend;
import io.forewarm.orchestrator.unit.ResourceBackendContract;
import io.forewarm.orchestrator.unit.UnitOrder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract, and what is special to virtual machines, on a mock of the API that stores objects but runs nothing. */
class KubeVirtBackendIT extends ResourceBackendContract {

    private static final String UNITS = "units";

    private final MockApi api = new MockApi();

    @SuppressWarnings("NullAway.Init") // Filled before each test.
    private KubernetesClient client;

    @SuppressWarnings("NullAway.Init") // Filled before each test.
    private KubeVirtBackend backend;

    @BeforeEach
    void start() {
        client = api.client();
        backend = new KubeVirtBackend(client, rules(), new TestClock("2026-03-02T08:00:00Z"));
        awaitUnits(units -> units.isEmpty());
        client.resource(new NodeBuilder()
                        .withNewMetadata()
                        .withName("node")
                        .endMetadata()
                        .withNewSpec()
                        .endSpec()
                        .withNewStatus()
                        .addToAllocatable("cpu", new Quantity("4"))
                        .endStatus()
                        .build())
                .create();
        client.resource(launcher()).create();
    }

    /** As KubeVirt makes it to run a machine: its requests are what the load counts. */
    private static Pod launcher() {
        return new PodBuilder()
                .withNewMetadata()
                .withName("virt-launcher")
                .withNamespace(UNITS)
                .endMetadata()
                .withNewSpec()
                .addNewContainer()
                .withName("compute")
                .withNewResources()
                .addToRequests("cpu", new Quantity("1"))
                .endResources()
                .endContainer()
                .endSpec()
                .build();
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
        machines().list().getItems().forEach(machine -> {
            machine.setAdditionalProperty("status", Map.of("ready", true, "printableStatus", "Running"));
            machines().resource(machine).updateStatus();
        });
    }

    @Test
    void makesAMachineOfTheInstanceTypeWithTheImageAsItsDisk() {
        backend.create(large());

        var machine = machines().withName("gpu-a").get();
        assertThat(machine.<String>get("spec", "instancetype", "name")).isEqualTo("u1.large");
        assertThat(machine.<String>get("spec", "runStrategy")).isEqualTo("Always");
        assertThat(machine.<List<Map<String, Object>>>get("spec", "template", "spec", "volumes"))
                .containsExactly(
                        Map.of("name", "root", "containerDisk", Map.of("image", "image:1")),
                        Map.of("name", "data", "persistentVolumeClaim", Map.of("claimName", "gpu-a")));
        assertThat(machine.<Map<String, String>>get("spec", "template", "metadata", "labels"))
                .containsEntry("forewarm.io/unit", "gpu-a");
        assertThat(machine.<Map<String, String>>get("spec", "template", "spec", "nodeSelector"))
                .containsEntry("example.com/spot", "true");
        assertThat(machine.<String>get("spec", "template", "spec", "priorityClassName"))
                .isEqualTo("speculative");
    }

    @Test
    void makesVolumeAndNetworkPolicyTheMachinesOwn() {
        backend.create(large());

        assertThat(client.persistentVolumeClaims()
                        .inNamespace(UNITS)
                        .withName("gpu-a")
                        .get()
                        .getMetadata()
                        .getOwnerReferences())
                .singleElement()
                .returns("VirtualMachine", owner -> owner.getKind())
                .returns("kubevirt.io/v1", owner -> owner.getApiVersion());
    }

    @ParameterizedTest
    @CsvSource({"CrashLoopBackOff, crashes", "ErrImagePull,     image-pull-failed", "ErrorPvcNotFound, storage-failed"})
    void tellsWhatDoesNotPassByItself(String state, String detail) {
        backend.create(large());
        var machine = machines().withName("gpu-a").get();
        machine.setAdditionalProperty("status", Map.of("ready", false, "printableStatus", state));
        machines().resource(machine).updateStatus();

        awaitUnits(units ->
                units.containsExactly(new ObservedUnit(new UnitId("gpu-a"), Phase.FAILED, Ownership.WARM, detail)));
    }

    @Test
    void saysThatKubeVirtIsNotInstalled() {
        api.fault((request, server) -> request.getPath().startsWith("/apis/kubevirt.io/")
                ? MockApi.status(404, "page not found")
                : server.answer(request));

        try (var without = new KubeVirtBackend(client, rules(), new TestClock("2026-03-02T08:00:00Z"))) {
            assertThatExceptionOfType(BackendException.class)
                    .isThrownBy(without::list)
                    .withMessageContaining("install KubeVirt")
                    .returns(BackendException.Reason.ALERT, BackendException::reason);
        }
    }

    private NonNamespaceOperation<
                    GenericKubernetesResource, GenericKubernetesResourceList, Resource<GenericKubernetesResource>>
            machines() {
        return client.genericKubernetesResources(VirtualMachines.CONTEXT).inNamespace(UNITS);
    }

    private static UnitOrder large() {
        var bundle = new Bundle(
                new BundleId("gpu"),
                "u1.large",
                new Amounts(2, 4096, 0),
                new Storage("ssd", 2048),
                0,
                SecurityProfile.BASELINE,
                "image:1",
                Placement.SPOT,
                1,
                Duration.ofMinutes(1),
                0);
        return new UnitOrder(new UnitId("gpu-a"), ACME, bundle, UnitOrder.Lane.SPECULATIVE, "likely enough", NOW);
    }
}
