package io.forewarm.orchestrator.plan;

import io.forewarm.model.catalogue.Bundle;
import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.identity.SubjectId;
import io.forewarm.model.identity.TenantId;
import io.forewarm.orchestrator.unit.OrderReason;
import io.forewarm.orchestrator.unit.Origin;
import io.forewarm.orchestrator.unit.Purpose;
import java.util.Comparator;

/**
 * One unit that is worth having.
 *
 * @param number which one of its kind it is, from 1
 * @param valuePerCost what a unit of money spent on it brings in; infinite for what the owner of the platform demands
 */
record Slot(Kind kind, Bundle bundle, int number, double valuePerCost, OrderReason reason) {

    /** What most deserves the money first; ties are broken by name, so that the same input gives the same plan. */
    static final Comparator<Slot> BEST_FIRST = Comparator.comparingDouble(Slot::valuePerCost)
            .reversed()
            .thenComparing(Slot::kind, Kind.BY_NAME)
            .thenComparingInt(Slot::number);

    /** Units that can stand for one another. */
    record Kind(TenantId tenant, BundleId bundle, Purpose purpose) {

        /** Asked in nearly each step of a sort, so it does not put a text together. */
        static final Comparator<Kind> BY_NAME = Comparator.<Kind, String>comparing(
                        kind -> kind.tenant().value())
                .thenComparing(Kind::bundle)
                .thenComparing(Kind::subject);

        static Kind of(Origin origin) {
            return new Kind(origin.tenant(), origin.bundle(), origin.purpose());
        }

        Kind pooled() {
            return new Kind(tenant, bundle, new Purpose.Pooled());
        }

        private String subject() {
            return purpose.subject().map(SubjectId::value).orElse("");
        }
    }
}
