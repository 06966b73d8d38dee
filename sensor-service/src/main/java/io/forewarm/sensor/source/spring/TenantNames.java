package io.forewarm.sensor.source.spring;

import io.forewarm.model.identity.TenantId;
import io.forewarm.sensor.source.Tenants;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tenants as settings name them. */
final class TenantNames {

    static final String FORM = "[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?";

    private TenantNames() {}

    static Tenants tenants(Optional<String> otherwise, Map<String, String> byScope) {
        return new Tenants(
                otherwise.map(TenantId::new),
                byScope.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, scope -> new TenantId(scope.getValue()))));
    }
}
