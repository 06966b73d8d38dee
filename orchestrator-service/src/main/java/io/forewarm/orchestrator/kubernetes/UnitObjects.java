package io.forewarm.orchestrator.kubernetes;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.NonNamespaceOperation;
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
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Units as objects of one kind, with a NetworkPolicy and, where the bundle has lasting storage, a volume claim. Both
 * belong to the object, so they are collected when it goes. Only what carries our labels, and those of this owner, is
 * ever touched. Reading goes to a watch and costs no request; writing is server-side apply under our own name, without
 * force, so that what somebody else has written is never overwritten.
 *
 * @param <T> the kind
 */
abstract sealed class UnitObjects<T extends HasMetadata> implements ResourceBackend, AutoCloseable
        permits KubernetesBackend, KubeVirtBackend {

    /** Under this name the API server keeps which fields are ours. */
    static final String FIELD_MANAGER = "forewarm";

    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    /** A kubelet writes a Pod's status a few times in its first seconds; more conflicts in a row are no accident. */
    private static final int ATTEMPTS = 5;

    private final KubernetesClient client;
    private final KubernetesRules rules;
    private final InstantSource clock;
    private final Shape<T> shape;
    private final Blueprint blueprint;
    private final Walls walls;
    private final Watched<T> objects;
    private final ClusterLoad load;
    private final EventLog events;

    /**
     * What the objects are.
     *
     * @param name of the backend
     * @param operations on objects of the kind, in the namespace of the units
     * @param blueprint writes one out
     * @param observation reads one
     * @param absence why there can be none at all; empty if there can
     */
    record Shape<T extends HasMetadata>(
            String name,
            NonNamespaceOperation<T, ?, ? extends Resource<T>> operations,
            Function<UnitOrder, T> blueprint,
            Function<T, ObservedUnit> observation,
            Supplier<Optional<String>> absence) {}

    /** Begins to watch; until all units are known, {@link #list} asks for patience. */
    UnitObjects(KubernetesClient client, KubernetesRules rules, InstantSource clock, Shape<T> shape) {
        this.client = client;
        this.rules = rules;
        this.clock = clock;
        this.shape = shape;
        this.blueprint = new Blueprint(rules);
        this.walls = new Walls(rules);
        this.objects = Watched.start(shape.operations().withLabels(Labels.ours(rules.owner())));
        this.load = ClusterLoad.start(client, rules.loadScope());
        this.events = new EventLog(client, clock);
    }

    @Override
    public String name() {
        return shape.name();
    }

    /** If it was cut short after the object, a repetition makes what is missing beside it. */
    @Override
    public void create(UnitOrder order) {
        translating(() -> {
            var object = shape.blueprint().apply(order);
            var made = apply(shape.operations().resource(object));
            apply(client.resource(walls.networkPolicy(order, made)));
            if (order.bundle().storage().sizeMib() > 0) {
                apply(client.resource(blueprint.volumeClaim(order, made)));
            }
            events.tell(made, EventLog.What.Prepared, order.because());
            return made;
        });
    }

    /** Without force: a conflict tells that somebody else writes there, and then it is not ours to write. */
    private <O extends HasMetadata> O apply(Resource<O> resource) {
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

    /** Written only if the object is still as it was read, so that two writers can't mix their labels. */
    @Override
    public void assign(UnitId unit, Assignment assignment) {
        var labels = Labels.of(assignment);
        var known = objects.find(rules.namespace(), unit.value());
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var object = known.or(() -> translating(() -> ours(object(unit).get())))
                    .orElseThrow(() -> lost("unit is not there: " + unit));
            if (Labels.has(object, labels) || relabel(object, labels)) {
                return;
            }
            known = Optional.empty();
        }
        throw new BackendException(BackendException.Reason.RETRY, "somebody else keeps writing: " + unit, null);
    }

    private static BackendException lost(String message) {
        return new BackendException(BackendException.Reason.LOST, message, null);
    }

    /** Whether the object was as it was read. */
    private boolean relabel(T object, Map<String, String> labels) {
        var phase = shape.observation().apply(object).phase();
        if (phase == Phase.GONE || phase == Phase.FAILED) {
            throw lost("unit is past use: " + object.getMetadata().getName());
        }
        try {
            var relabelled = shape.operations().resource(object).patch(how(), Labels.patch(object, labels));
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
        var found = objects.find(rules.namespace(), unit.value())
                .or(() -> translating(() -> ours(object(unit).get())));
        found.ifPresent(object -> {
            events.tell(object, EventLog.What.GivenUp, "nobody's any more");
            var _ = translating(() -> object(unit).delete());
        });
    }

    private Resource<T> object(UnitId unit) {
        return shape.operations().withName(unit.value());
    }

    // fabric8 answers null for what is not there.
    private <O extends HasMetadata> Optional<O> ours(@Nullable O object) {
        return Optional.ofNullable(object).filter(one -> Labels.areOurs(one, rules.owner()));
    }

    @Override
    public List<ObservedUnit> list() {
        if (!objects.isCurrent()) {
            shape.absence().get().ifPresent(why -> {
                throw new BackendException(BackendException.Reason.ALERT, why, null);
            });
            throw new BackendException(BackendException.Reason.RETRY, "units are not known at the moment", null);
        }
        return objects.all().stream().map(shape.observation()).toList();
    }

    @Override
    public SystemLoad load() {
        int pending = (int)
                list().stream().filter(unit -> unit.phase() == Phase.STARTING).count();
        return new SystemLoad(
                name(), clock.instant(), load.allocatableCores(), load.requestedCores(ourPods()), pending, latency());
    }

    /** What counts where the Pods of others may not be seen. */
    abstract List<Pod> ourPods();

    /** What there is, as far as is known here. */
    final List<T> all() {
        return objects.all();
    }

    /** Of the smallest question that everybody may ask. */
    private Duration latency() {
        long before = System.nanoTime();
        translating(client::getKubernetesVersion);
        return Duration.ofNanos(System.nanoTime() - before);
    }

    private static <R> R translating(Supplier<R> work) {
        try {
            return Objects.requireNonNull(work.get());
        } catch (KubernetesClientException e) {
            throw Refusals.of(e);
        }
    }

    @Override
    public void close() {
        objects.close();
        load.close();
        events.close();
    }
}
