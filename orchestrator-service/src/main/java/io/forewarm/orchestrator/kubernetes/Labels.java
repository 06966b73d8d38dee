package io.forewarm.orchestrator.kubernetes;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.forewarm.orchestrator.unit.Assignment;
import io.forewarm.orchestrator.unit.ObservedUnit.Ownership;
import io.forewarm.orchestrator.unit.UnitOrder;
import java.util.Map;
import java.util.Objects;

/** By what our objects are told from all others, and from each other. */
final class Labels {

    static final String MANAGED_BY = "app.kubernetes.io/managed-by";
    static final String OWNER = "forewarm.io/owner";
    static final String UNIT = "forewarm.io/unit";
    static final String BUNDLE = "forewarm.io/bundle";
    static final String TENANT = "forewarm.io/tenant";
    static final String STATE = "forewarm.io/state";
    static final String CLAIM = "forewarm.io/claim";

    private static final String BECAUSE = "forewarm.io/because";

    private static final String FOREWARM = "forewarm";

    private Labels() {}

    /** What all of our objects have, and nothing else has. */
    static Map<String, String> ours(String owner) {
        return Map.of(MANAGED_BY, FOREWARM, OWNER, owner);
    }

    static Map<String, String> of(UnitOrder order, String owner) {
        return Map.of(
                MANAGED_BY, FOREWARM,
                OWNER, owner,
                UNIT, order.id().value(),
                BUNDLE, order.bundle().id().value(),
                TENANT, order.tenant().value());
    }

    /** Why there is such an object, for whoever finds it. */
    static Map<String, String> reason(UnitOrder order) {
        return Map.of(BECAUSE, order.because());
    }

    /**
     * A merge patch that adds the labels if the object still is the very one, in the very state, that was read. It has
     * no owner before a claim: a second creation would take it back if it did.
     */
    static String patch(HasMetadata object, Map<String, String> labels) {
        var metadata = object.getMetadata();
        return Serialization.asJson(Map.of(
                "metadata",
                Map.of(
                        "uid", metadata.getUid(),
                        "resourceVersion", metadata.getResourceVersion(),
                        "labels", labels)));
    }

    /** The claim and not the subject: who erases a subject must not have to look for it in a cluster. */
    static Map<String, String> of(Assignment assignment) {
        return Map.of(
                STATE, Ownership.CLAIMED.word(),
                CLAIM, assignment.claim().value());
    }

    static boolean areOurs(HasMetadata object, String owner) {
        return get(object).entrySet().containsAll(ours(owner).entrySet());
    }

    static boolean has(HasMetadata object, Map<String, String> labels) {
        return get(object).entrySet().containsAll(labels.entrySet());
    }

    static Ownership ownership(HasMetadata object) {
        return Ownership.CLAIMED.word().equals(get(object).get(STATE)) ? Ownership.CLAIMED : Ownership.WARM;
    }

    private static Map<String, String> get(HasMetadata object) {
        return Objects.requireNonNullElse(object.getMetadata().getLabels(), Map.of());
    }
}
