package io.forewarm.sensor.privacy.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.sensor.BoundSettings;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class PrivacyPropertiesTest {

    private static final String PREFIX = "forewarm.sensor.privacy";

    @Test
    void namesNoKeyByItself() {
        var properties = BoundSettings.read(PrivacyProperties.class, PREFIX, Map.of());

        assertThat(properties.masterKeyFile()).isEmpty();
        assertThat(properties.masterKeys()).isEmpty();
        assertThat(properties.currentEpoch()).isEmpty();
        assertThat(properties.rememberPeople()).isEqualTo(200_000);
        assertThat(properties.rememberFor()).isEqualTo(Duration.ofHours(1));
        assertThat(properties.forgetAfter()).isEqualTo(Duration.ofDays(400));
        assertThat(properties.forgetEvery()).isEqualTo(Duration.ofHours(1));
        assertThat(properties.publishEvery()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void everySettingHasItsKeyAndTheSecretsStayOutOfLogs() {
        var properties = BoundSettings.read(
                PrivacyProperties.class,
                PREFIX,
                Map.of(
                        "master-key-file", "/key",
                        "master-keys.2", "very secret key",
                        "current-epoch", "1",
                        "remember-people", "5",
                        "remember-for", "2m",
                        "forget-after", "90d",
                        "forget-every", "4m",
                        "publish-every", "3s"));

        assertThat(properties.masterKeyFile()).contains("/key");
        assertThat(properties.masterKeys()).containsExactly(Map.entry(2, "very secret key"));
        assertThat(properties.currentEpoch()).contains(1);
        assertThat(properties.rememberPeople()).isEqualTo(5);
        assertThat(properties.rememberFor()).isEqualTo(Duration.ofMinutes(2));
        assertThat(properties.forgetAfter()).isEqualTo(Duration.ofDays(90));
        assertThat(properties.forgetEvery()).isEqualTo(Duration.ofMinutes(4));
        assertThat(properties.publishEvery()).isEqualTo(Duration.ofSeconds(3));
        assertThat(properties.toString()).doesNotContain("very secret key");
    }

    @Test
    void aKeyMayComeFromTheEnvironment() {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                Map.of("FOREWARM_SENSOR_PRIVACY_MASTERKEYS_2", "very secret key")));

        var properties = Binder.get(environment).bindOrCreate(PREFIX, PrivacyProperties.class);

        assertThat(properties.masterKeys()).containsExactly(Map.entry(2, "very secret key"));
    }
}
