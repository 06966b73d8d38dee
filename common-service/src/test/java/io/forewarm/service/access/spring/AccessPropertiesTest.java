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
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

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

    @Test
    void tokensCanStandInTheEnvironment() {
        var environment = new StandardEnvironment();
        var variables = Map.<String, Object>of(
                "FOREWARM_ACCESS_TOKENS_0_NAME", "cluster",
                "FOREWARM_ACCESS_TOKENS_0_SHA256", "aa,bb",
                "FOREWARM_ACCESS_TOKENS_0_TENANTS", "*",
                "FOREWARM_ACCESS_TOKENS_0_RIGHTS", "sources.openstack");
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", variables));

        var properties = Binder.get(environment).bindOrCreate("forewarm.access", Bindable.of(AccessProperties.class));

        assertThat(properties.tokens())
                .containsExactly(
                        new TokenProperties("cluster", List.of("aa", "bb"), Set.of("*"), Set.of("sources.openstack")));
    }

    private static AccessProperties read(Map<String, String> settings) {
        var source = new MapConfigurationPropertySource();
        settings.forEach((name, value) -> source.put("forewarm.access." + name, value));
        return new Binder(source).bindOrCreate("forewarm.access", Bindable.of(AccessProperties.class));
    }
}
