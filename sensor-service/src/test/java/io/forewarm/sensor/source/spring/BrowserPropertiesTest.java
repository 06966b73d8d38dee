package io.forewarm.sensor.source.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.model.identity.TenantId;
import io.forewarm.sensor.BoundSettings;
import io.forewarm.sensor.source.browser.Site;
import io.forewarm.sensor.source.browser.UserSigning;
import io.forewarm.sensor.source.spring.BrowserProperties.SiteProperties;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BrowserPropertiesTest {

    private static final String PREFIX = "forewarm.sensor.browser";

    private static final String SECRET = "a secret of the test, 32 characters";

    @Test
    void hasDefaults() {
        var none = BoundSettings.read(BrowserProperties.class, PREFIX, Map.of());
        var one = BoundSettings.read(
                BrowserProperties.class,
                PREFIX,
                Map.of("sites[0].key", "a-public-key-0123", "sites[0].origins[0]", "https://a.example.com"));

        assertThat(none).isEqualTo(new BrowserProperties(List.of()));
        assertThat(one.sites())
                .containsExactly(
                        new SiteProperties("a-public-key-0123", "default", Set.of("https://a.example.com"), "", 100));
    }

    @Test
    void everySettingHasItsKey() {
        var properties = BoundSettings.read(
                BrowserProperties.class,
                PREFIX,
                Map.of(
                        "sites[0].key", "a-public-key-0123",
                        "sites[0].tenant", "acme",
                        "sites[0].origins", "https://a.example.com,http://localhost:3000",
                        "sites[0].signing-secret", SECRET,
                        "sites[0].deliveries-per-second", "7"));

        assertThat(properties.toSites().find("a-public-key-0123"))
                .contains(new Site(
                        "a-public-key-0123",
                        new TenantId("acme"),
                        Set.of("https://a.example.com", "http://localhost:3000"),
                        Optional.of(new UserSigning(SECRET)),
                        7));
        assertThat(properties.sites().toString()).doesNotContain(SECRET);
    }
}
