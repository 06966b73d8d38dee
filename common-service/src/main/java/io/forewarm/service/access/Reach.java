package io.forewarm.service.access;

import io.forewarm.model.identity.TenantId;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** For which tenants a caller may act. */
public sealed interface Reach {

    Reach NOBODY = new Named(Set.of());

    /** How settings write {@link Everybody}. */
    String EVERYBODY = "*";

    boolean includes(TenantId tenant);

    /** The tenant that is meant when a caller names none; empty unless there is exactly one. */
    Optional<TenantId> only();

    /** The reach that settings write as names of tenants, or as an asterisk. */
    static Reach of(Collection<String> names) {
        return names.contains(EVERYBODY)
                ? new Everybody()
                : new Named(names.stream().map(TenantId::new).collect(Collectors.toUnmodifiableSet()));
    }

    /** All tenants there are and will be: for the platform's own services. */
    record Everybody() implements Reach {

        @Override
        public boolean includes(TenantId tenant) {
            return true;
        }

        @Override
        public Optional<TenantId> only() {
            return Optional.empty();
        }
    }

    /**
     * These and no others.
     *
     * @param only one of them if it is the only one; kept, because it is asked for with each event
     */
    record Named(Set<TenantId> tenants, Optional<TenantId> only) implements Reach {

        public Named {
            tenants = Set.copyOf(tenants);
        }

        public Named(Set<TenantId> tenants) {
            this(tenants, tenants.size() == 1 ? tenants.stream().findFirst() : Optional.empty());
        }

        @Override
        public boolean includes(TenantId tenant) {
            return tenants.contains(tenant);
        }
    }
}
