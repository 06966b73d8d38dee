package io.forewarm.orchestrator.kubernetes;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.GenericKubernetesResourceList;
import io.fabric8.kubernetes.api.model.ListOptionsBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.NonNamespaceOperation;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.forewarm.model.catalogue.Catalogue;
import io.forewarm.orchestrator.directive.DirectiveSource;
import io.forewarm.orchestrator.directive.Directives;
import io.forewarm.orchestrator.kubernetes.WarmPlanStatus.Condition;
import io.forewarm.orchestrator.reconcile.PassReport;
import io.forewarm.orchestrator.reconcile.PlanBoard;
import io.forewarm.orchestrator.reconcile.Standing.Place;
import io.forewarm.orchestrator.unit.BackendException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The WarmPlans that carry our owner's label: their spec directs us, and their status tells how it stands. For what has
 * none yet, one is made; none is ever deleted, and of those that there are only the status is written, and only if it
 * differs. Where the kind is not installed, or must not be read, nobody directs us in this way and nothing is told.
 */
public final class WarmPlans implements DirectiveSource, PlanBoard, AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(WarmPlans.class);

    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    /** So many requests take well under a second; a thousand plans that change at once are told within minutes. */
    private static final int MOST_WRITES = 20;

    private final KubernetesClient client;
    private final String namespace;
    private final String owner;
    private final Catalogue catalogue;
    private final InstantSource clock;

    /** Empty until it is known whether there is anything to watch. */
    private final AtomicReference<Optional<Source>> source = new AtomicReference<>(Optional.empty());

    /** Where the next round of writing begins, so that what changes all the time does not keep others from theirs. */
    private int next;

    private sealed interface Source {

        record Absent() implements Source {}

        record Found(Watched<GenericKubernetesResource> plans) implements Source {}
    }

    public WarmPlans(KubernetesClient client, KubernetesRules rules, Catalogue catalogue, InstantSource clock) {
        this.client = client;
        this.namespace = rules.namespace();
        this.owner = rules.owner();
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Override
    public Directives current() {
        return new Directives(byPlace(known()).values().stream()
                .map(plans -> plans.getFirst().directive())
                .toList());
    }

    /** Those that there are, as far as is known here. */
    List<GenericKubernetesResource> known() {
        return switch (source()) {
            case Source.Absent _ -> List.of();
            case Source.Found(var watched) -> known(watched);
        };
    }

    private static List<GenericKubernetesResource> known(Watched<GenericKubernetesResource> watched) {
        if (!watched.isCurrent()) {
            throw new BackendException(BackendException.Reason.RETRY, "WarmPlans are not known at the moment", null);
        }
        return watched.all();
    }

    /** Those that are followed are the first ones. */
    private static Map<Place, List<WarmPlan>> byPlace(List<GenericKubernetesResource> objects) {
        var plans = new HashMap<Place, List<WarmPlan>>();
        objects.stream()
                .flatMap(object -> WarmPlan.parse(object).stream())
                .sorted(WarmPlan.ELDER_FIRST)
                .forEach(plan -> plans.computeIfAbsent(plan.place(), _ -> new ArrayList<>())
                        .add(plan));
        return plans;
    }

    private Source source() {
        return source.get().orElseGet(() -> {
            var found = look();
            if (source.compareAndSet(Optional.empty(), Optional.of(found))) {
                return found;
            }
            // Somebody else was faster.
            if (found instanceof Source.Found(var watched)) {
                watched.close();
            }
            return source.get().orElse(found);
        });
    }

    /** A watch of what is not there, or must not be read, would never begin, and we would wait for it for ever. */
    private Source look() {
        try {
            plans().list(new ListOptionsBuilder().withLimit(1L).build());
            return new Source.Found(Watched.start(plans().withLabel(Labels.OWNER, owner)));
        } catch (KubernetesClientException e) {
            if (e.getCode() != NOT_FOUND && e.getCode() != FORBIDDEN) {
                throw Refusals.of(e);
            }
            LOGGER.atWarn()
                    .addKeyValue("cause", e.getMessage())
                    .log("WarmPlans can be neither read nor written: apply deploy/kubernetes, and restart");
            return new Source.Absent();
        }
    }

    private NonNamespaceOperation<
                    GenericKubernetesResource, GenericKubernetesResourceList, Resource<GenericKubernetesResource>>
            plans() {
        return client.genericKubernetesResources(WarmPlan.CONTEXT).inNamespace(namespace);
    }

    @Override
    public void show(PassReport report) {
        try {
            switch (source()) {
                case Source.Absent _ -> {
                    // Nowhere to show it.
                }
                case Source.Found(var watched) -> write(changes(report, byPlace(known(watched))));
            }
        } catch (BackendException | KubernetesClientException e) {
            LOGGER.atWarn().addKeyValue("cause", e.getMessage()).log("WarmPlans cannot be written yet");
        }
    }

    private void write(List<Runnable> changes) {
        next = next < changes.size() ? next : 0;
        changes.stream().skip(next).limit(MOST_WRITES).forEach(Runnable::run);
        next += MOST_WRITES;
    }

    private List<Runnable> changes(PassReport report, Map<Place, List<WarmPlan>> plans) {
        var changes = new ArrayList<Runnable>();
        for (var standing : report.standings()) {
            var there = plans.getOrDefault(standing.place(), List.of());
            if (there.isEmpty()) {
                changes.add(() -> create(standing.place()));
            }
            for (var plan : there) {
                change(plan, new WarmPlanStatus(standing, accepted(plan, there.getFirst())))
                        .ifPresent(changes::add);
            }
        }
        return changes;
    }

    private Condition accepted(WarmPlan plan, WarmPlan first) {
        if (!plan.name().equals(first.name())) {
            return Condition.refused("Duplicate", first.name() + " is elder and for the same bundle and tenant");
        }
        var bundle = plan.directive().bundle();
        return catalogue.bundle(bundle).isPresent()
                ? Condition.FOLLOWED
                : Condition.refused("UnknownBundle", "the catalogue does not offer " + bundle);
    }

    private Optional<Runnable> change(WarmPlan plan, WarmPlanStatus status) {
        var wanted = status.toMap(plan.object(), clock.instant());
        return wanted.equals(plan.object().getAdditionalProperties().get("status"))
                ? Optional.empty()
                : Optional.of(() -> apply(plan, wanted));
    }

    /** With force: the status is ours alone. */
    private void apply(WarmPlan plan, Map<?, ?> status) {
        var how = new PatchContext.Builder()
                .withPatchType(PatchType.SERVER_SIDE_APPLY)
                .withFieldManager(UnitObjects.FIELD_MANAGER)
                .withForce(true)
                .build();
        var body = Map.of(
                "apiVersion",
                WarmPlan.GROUP + "/" + WarmPlan.VERSION,
                "kind",
                WarmPlan.KIND,
                "metadata",
                Map.of("name", plan.name(), "namespace", namespace),
                "status",
                status);
        try {
            plans().withName(plan.name()).subresource("status").patch(how, Serialization.asJson(body));
        } catch (KubernetesClientException e) {
            // Deleted meanwhile.
            if (e.getCode() != NOT_FOUND) {
                throw e;
            }
        }
    }

    /** What there is already stays as it is, whosever it is. */
    private void create(Place place) {
        try {
            plans().resource(WarmPlan.toObject(place, namespace, owner)).create();
        } catch (KubernetesClientException e) {
            if (e.getCode() != CONFLICT) {
                throw e;
            }
        }
    }

    @Override
    public void close() {
        source.get().ifPresent(found -> {
            if (found instanceof Source.Found(var watched)) {
                watched.close();
            }
        });
    }
}
