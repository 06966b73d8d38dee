package io.forewarm.service.access.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.service.access.spring.AccessProperties.TokenProperties;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class AccessPropertiesTest {

    @Test
    void knowsNobodyByItself() {
        assertThat(read(Map.of())).isEqualTo(new AccessProperties(List.of(), "tenant"));
    }

    @Test
    void everySettingHasItsKey() {
        var properties = read(Map.of(
                "tenant-claim", "org",
                "tokens[0].name", "cluster",
                "tokens[0].sha256", "aa,bb",
                "tokens[0].tenants", "acme",
                "tokens[0].rights", "sources.kubernetes-audit"));

        assertThat(properties)
                .isEqualTo(new AccessProperties(
                        List.of(new TokenProperties(
                                "cluster", List.of("aa", "bb"), Set.of("acme"), Set.of("sources.kubernetes-audit"))),
                        "org"));
    }

    private static AccessProperties read(Map<String, String> settings) {
        var source = new MapConfigurationPropertySource();
        settings.forEach((name, value) -> source.put("forewarm.access." + name, value));
        return new Binder(source).bindOrCreate("forewarm.access", Bindable.of(AccessProperties.class));
    }
}
