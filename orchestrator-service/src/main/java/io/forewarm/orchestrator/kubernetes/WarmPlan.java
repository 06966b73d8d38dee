package io.forewarm.orchestrator.kubernetes;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import io.forewarm.model.Word;
import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.identity.TenantId;
import io.forewarm.orchestrator.directive.Directive;
import io.forewarm.orchestrator.guard.Mode;
import io.forewarm.orchestrator.reconcile.Standing.Place;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One WarmPlan, the custom resource in which the owner directs us and we tell how it stands. */
record WarmPlan(GenericKubernetesResource object, Directive directive) {

    static final String GROUP = "forewarm.io";
    static final String VERSION = "v1alpha1";
    static final String KIND = "WarmPlan";

    static final ResourceDefinitionContext CONTEXT = new ResourceDefinitionContext.Builder()
            .withGroup(GROUP)
            .withVersion(VERSION)
            .withKind(KIND)
            .withPlural("warmplans")
            .withNamespaced(true)
            .build();

    /** Of two for the same bundle of the same tenant the elder is followed. */
    static final Comparator<WarmPlan> ELDER_FIRST = Comparator.<WarmPlan, String>comparing(
                    plan -> String.valueOf(plan.object().getMetadata().getCreationTimestamp()))
            .thenComparing(WarmPlan::name);

    /** Empty if it says what its schema does not allow. */
    static Optional<WarmPlan> parse(GenericKubernetesResource object) {
        try {
            var directive = new Directive(
                    new TenantId(String.valueOf(spec(object, "tenant"))),
                    new BundleId(String.valueOf(spec(object, "bundle"))),
                    Optional.ofNullable(spec(object, "mode")).map(mode -> Word.parse(Mode.class, mode.toString())),
                    Optional.ofNullable(spec(object, "floor")).map(floor -> ((Number) floor).intValue()),
                    Optional.ofNullable(spec(object, "ceiling")).map(ceiling -> ((Number) ceiling).intValue()));
            return Optional.of(new WarmPlan(object, directive));
        } catch (IllegalArgumentException | ClassCastException _) {
            return Optional.empty();
        }
    }

    private static @Nullable Object spec(GenericKubernetesResource object, String field) {
        return object.get("spec", field);
    }

    Place place() {
        return new Place(directive.tenant(), directive.bundle());
    }

    String name() {
        return object.getMetadata().getName();
    }

    /** One of our own, that directs nothing. */
    static GenericKubernetesResource toObject(Place place, String namespace, String owner) {
        var object = new GenericKubernetesResource();
        object.setApiVersion(GROUP + "/" + VERSION);
        object.setKind(KIND);
        object.setMetadata(new ObjectMetaBuilder()
                .withName(place.tenant() + "." + place.bundle())
                .withNamespace(namespace)
                .withLabels(Labels.ours(owner))
                .build());
        object.setAdditionalProperty(
                "spec",
                Map.of(
                        "tenant",
                        place.tenant().value(),
                        "bundle",
                        place.bundle().value()));
        return object;
    }
}
