package io.forewarm.orchestrator.kubernetes;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.forewarm.model.provisioning.SystemLoad;
import io.forewarm.model.provisioning.UnitId;
import io.forewarm.orchestrator.unit.Assignment;
import io.forewarm.orchestrator.unit.BackendException;
import io.forewarm.orchestrator.unit.ObservedUnit;
import io.forewarm.orchestrator.unit.ObservedUnit.Phase;
import io.forewarm.orchestrator.unit.ResourceBackend;
import io.forewarm.orchestrator.unit.UnitOrder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Units as Pods, with a NetworkPolicy and, where the bundle has lasting storage, a volume claim. Both belong to the
 * Pod, so they are collected when it goes. Only what carries our labels, and those of this owner, is ever touched.
 */
public final class KubernetesBackend implements ResourceBackend {

    public static final String NAME = "kubernetes";

    private static final int CONFLICT = 409;

    private final KubernetesClient client;
    private final KubernetesRules rules;
    private final InstantSource clock;
    private final Blueprint blueprint;
    private final Walls walls;

    public KubernetesBackend(KubernetesClient client, KubernetesRules rules, InstantSource clock) {
        this.client = client;
        this.rules = rules;
        this.clock = clock;
        this.blueprint = new Blueprint(rules);
        this.walls = new Walls(rules);
    }

    @Override
    public String name() {
        return NAME;
    }

    /** If it was cut short after the Pod, a repetition makes what is missing beside it. */
    @Override
    public void create(UnitOrder order) {
        translating(() -> {
            var pod = createOrGet(client.resource(blueprint.pod(order)));
            createOrGet(client.resource(walls.networkPolicy(order, pod)));
            if (order.bundle().storage().sizeMib() > 0) {
                createOrGet(client.resource(blueprint.volumeClaim(order, pod)));
            }
            return pod;
        });
    }

    private <T extends HasMetadata> T createOrGet(Resource<T> resource) {
        try {
            return resource.create();
        } catch (KubernetesClientException e) {
            if (e.getCode() != CONFLICT) {
                throw e;
            }
            return ours(resource.get())
                    .orElseThrow(() -> new BackendException(
                            BackendException.Reason.ALERT, "the name is taken by something that is not ours", e));
        }
    }

    /** Written only if the Pod is still as it was read, so that two writers can't mix their labels. */
    @Override
    public void assign(UnitId unit, Assignment assignment) {
        translating(() -> {
            var pod = ours(pod(unit).get())
                    .orElseThrow(() ->
                            new BackendException(BackendException.Reason.RETRY, "unit is not there: " + unit, null));
            var labels = Labels.of(assignment);
            return Labels.has(pod, labels)
                    ? pod
                    : client.resource(relabelled(pod, labels)).update();
        });
    }

    private static Pod relabelled(Pod pod, Map<String, String> labels) {
        return new PodBuilder(pod)
                .editMetadata()
                .addToLabels(labels)
                .endMetadata()
                .build();
    }

    @Override
    public void delete(UnitId unit) {
        translating(() -> ours(pod(unit).get()).map(_ -> pod(unit).delete()));
    }

    private Resource<Pod> pod(UnitId unit) {
        return client.pods().inNamespace(rules.namespace()).withName(unit.value());
    }

    // fabric8 answers null for what is not there.
    private <T extends HasMetadata> Optional<T> ours(@Nullable T object) {
        return Optional.ofNullable(object).filter(one -> Labels.areOurs(one, rules.owner()));
    }

    @Override
    public List<ObservedUnit> list() {
        return translating(() ->
                client
                        .pods()
                        .inNamespace(rules.namespace())
                        .withLabels(Labels.ours(rules.owner()))
                        .list()
                        .getItems()
                        .stream()
                        .map(PodPhases::observe)
                        .toList());
    }

    @Override
    public SystemLoad load() {
        int pending = (int)
                list().stream().filter(unit -> unit.phase() == Phase.STARTING).count();
        long before = System.nanoTime();
        double allocatable = translating(this::allocatableCores);
        var latency = Duration.ofNanos(System.nanoTime() - before);
        return new SystemLoad(NAME, clock.instant(), allocatable, translating(this::requestedCores), pending, latency);
    }

    private double allocatableCores() {
        return client.nodes().list().getItems().stream()
                .filter(node -> !Boolean.TRUE.equals(node.getSpec().getUnschedulable()))
                .mapToDouble(node -> cores(node.getStatus().getAllocatable()))
                .sum();
    }

    private double requestedCores() {
        return client.pods().inAnyNamespace().list().getItems().stream()
                .filter(KubernetesBackend::holdsItsRequests)
                .flatMap(pod -> pod.getSpec().getContainers().stream())
                .mapToDouble(container -> container.getResources() == null
                        ? 0
                        : cores(container.getResources().getRequests()))
                .sum();
    }

    private static boolean holdsItsRequests(Pod pod) {
        var phase = pod.getStatus() == null ? null : pod.getStatus().getPhase();
        return Stream.of("Succeeded", "Failed").noneMatch(over -> over.equals(phase));
    }

    private static double cores(@Nullable Map<String, Quantity> amounts) {
        return Optional.ofNullable(amounts)
                .map(some -> some.get("cpu"))
                .map(cpu -> cpu.getNumericalAmount().doubleValue())
                .orElse(0.0);
    }

    private static <T> T translating(Supplier<T> work) {
        try {
            return Objects.requireNonNull(work.get());
        } catch (KubernetesClientException e) {
            throw Refusals.of(e);
        }
    }
}
