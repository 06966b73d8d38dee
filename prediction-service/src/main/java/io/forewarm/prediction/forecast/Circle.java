package io.forewarm.prediction.forecast;

import io.forewarm.model.identity.TenantId;
import java.util.List;
import java.util.Optional;

/**
 * A group of subjects of one tenant whose common habits stand in for what is not known of one of them.
 *
 * @param name unique over all tenants
 */
public record Circle(String name) {

    /** The circles of a subject, widest first: its tenant, and those there of the same kind, if that is known. */
    public static List<Circle> of(TenantId tenant, Optional<Traits> traits) {
        var wide = new Circle(tenant.value());
        return traits.flatMap(Traits::kind)
                .map(kind -> List.of(
                        wide,
                        new Circle("%s/%s/%s"
                                .formatted(
                                        tenant,
                                        kind.useCase().word(),
                                        kind.skill().word()))))
                .orElse(List.of(wide));
    }
}
