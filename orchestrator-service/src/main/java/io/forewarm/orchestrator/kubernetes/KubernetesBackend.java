package io.forewarm.orchestrator.kubernetes;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
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
import org.jspecify.annotations.Nullable;

/**
 * Units as Pods, with a NetworkPolicy and, where the bundle has lasting storage, a volume claim. Both belong to the
 * Pod, so they are collected when it goes. Only what carries our labels, and those of this owner, is ever touched.
 * Reading goes to a watch and costs no request; writing is server-side apply under our own name, without force, so that
 * what somebody else has written is never overwritten.
 */
public final class KubernetesBackend implements ResourceBackend, AutoCloseable {

    public static final String NAME = "kubernetes";

    /** Under this name the API server keeps which fields are ours. */
    static final String FIELD_MANAGER = "forewarm";

    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    /** A kubelet writes a Pod's status a few times in its first seconds; more conflicts in a row are no accident. */
    private static final int ATTEMPTS = 5;

    private final KubernetesClient client;
    private final KubernetesRules rules;
    private final InstantSource clock;
    private final Blueprint blueprint;
    private final Walls walls;
    private final Watched<Pod> pods;
    private final ClusterLoad load;
    private final EventLog events;

    /** Begins to watch; until all units are known, {@link #list} asks for patience. */
    public KubernetesBackend(KubernetesClient client, KubernetesRules rules, InstantSource clock) {
        this.client = client;
        this.rules = rules;
        this.clock = clock;
        this.blueprint = new Blueprint(rules);
        this.walls = new Walls(rules);
        this.pods = Watched.start(client.pods().inNamespace(rules.namespace()).withLabels(Labels.ours(rules.owner())));
        this.load = ClusterLoad.start(client, rules.loadScope());
        this.events = new EventLog(client, clock);
    }

    @Override
    public String name() {
        return NAME;
    }

    /** If it was cut short after the Pod, a repetition makes what is missing beside it. */
    @Override
    public void create(UnitOrder order) {
        translating(() -> {
            var pod = apply(blueprint.pod(order));
            apply(walls.networkPolicy(order, pod));
            if (order.bundle().storage().sizeMib() > 0) {
                apply(blueprint.volumeClaim(order, pod));
            }
            events.tell(pod, EventLog.What.Prepared, order.because());
            return pod;
        });
    }

    /** Without force: a conflict tells that somebody else writes there, and then it is not ours to write. */
    private <T extends HasMetadata> T apply(T object) {
        var resource = client.resource(object);
        try {
            return resource.fieldManager(FIELD_MANAGER).serverSideApply();
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
        var labels = Labels.of(assignment);
        var known = pods.find(rules.namespace(), unit.value());
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var pod = known.or(() -> translating(() -> ours(pod(unit).get())))
                    .orElseThrow(() -> lost("unit is not there: " + unit));
            if (Labels.has(pod, labels) || relabel(pod, labels)) {
                return;
            }
            known = Optional.empty();
        }
        throw new BackendException(BackendException.Reason.RETRY, "somebody else keeps writing: " + unit, null);
    }

    private static BackendException lost(String message) {
        return new BackendException(BackendException.Reason.LOST, message, null);
    }

    /** Whether the Pod was as it was read. */
    private boolean relabel(Pod pod, Map<String, String> labels) {
        var phase = PodPhases.observe(pod).phase();
        if (phase == Phase.GONE || phase == Phase.FAILED) {
            throw lost("unit is past use: " + pod.getMetadata().getName());
        }
        try {
            var relabelled = client.resource(pod).patch(how(), Labels.patch(pod, labels));
            events.tell(relabelled, EventLog.What.Claimed, "handed over without a restart");
            return true;
        } catch (KubernetesClientException e) {
            return switch (e.getCode()) {
                case CONFLICT, NOT_FOUND -> false;
                default -> throw Refusals.of(e);
            };
        }
    }

    private static PatchContext how() {
        return new PatchContext.Builder()
                .withPatchType(PatchType.JSON_MERGE)
                .withFieldManager(FIELD_MANAGER)
                .build();
    }

    @Override
    public void delete(UnitId unit) {
        var found = pods.find(rules.namespace(), unit.value())
                .or(() -> translating(() -> ours(pod(unit).get())));
        found.ifPresent(pod -> {
            events.tell(pod, EventLog.What.GivenUp, "nobody's any more");
            var _ = translating(() -> pod(unit).delete());
        });
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
        if (!pods.isCurrent()) {
            throw new BackendException(BackendException.Reason.RETRY, "units are not known at the moment", null);
        }
        return pods.all().stream().map(PodPhases::observe).toList();
    }

    @Override
    public SystemLoad load() {
        int pending = (int)
                list().stream().filter(unit -> unit.phase() == Phase.STARTING).count();
        return new SystemLoad(
                NAME, clock.instant(), load.allocatableCores(), load.requestedCores(pods.all()), pending, latency());
    }

    /** Of the smallest question that everybody may ask. */
    private Duration latency() {
        long before = System.nanoTime();
        translating(client::getKubernetesVersion);
        return Duration.ofNanos(System.nanoTime() - before);
    }

    private static <T> T translating(Supplier<T> work) {
        try {
            return Objects.requireNonNull(work.get());
        } catch (KubernetesClientException e) {
            throw Refusals.of(e);
        }
    }

    @Override
    public void close() {
        pods.close();
        load.close();
        events.close();
    }
}
