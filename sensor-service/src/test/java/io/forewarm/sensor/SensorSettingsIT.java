package io.forewarm.sensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wrong settings end the start with a message that names key and rule; nothing but that has to be running. */
class SensorSettingsIT {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "forewarm.sensor.intake.max-items=0                | maxItems",
                "forewarm.sensor.intake.max-in-flight=9999         | must not be less than max-items",
                "forewarm.sensor.intake.remember-at-most=10        | must not be less than max-in-flight",
                "forewarm.sensor.intake.max-body=0                 | must be positive",
                "forewarm.sensor.intake.max-bodies=39MB            | must not be less than max-inflated-body",
                "forewarm.sensor.intake.read-within=10ms           | readWithin",
                "forewarm.sensor.intake.acknowledge-within=1ms     | acknowledgeWithin",
                "forewarm.sensor.kubernetes.tenant=Not A Label     | tenant",
                "forewarm.sensor.cloudtrail.tenant=Not A Label     | tenant",
                "forewarm.sensor.cloudtrail.accounts.1234=acme     | accounts",
                "forewarm.sensor.cloudtrail.accounts.111122223333=Not A Label | accounts",
                "forewarm.sensor.openstack.tenant=Not A Label      | tenant",
                "forewarm.sensor.openstack.projects.[a/b]=acme     | projects",
                "forewarm.sensor.openstack.projects.p1=Not A Label | projects",
                "forewarm.sensor.openstack.service-users[0]=       | serviceUsers",
                "forewarm.sensor.otlp.tenant=Not A Label           | tenant",
                "forewarm.sensor.otlp.namespaces.[a/b]=acme        | namespaces",
                "forewarm.sensor.otlp.path-words[0]=a/b            | pathWords",
                "forewarm.sensor.browser.sites[0].key=short        | sites[0].key",
                "forewarm.sensor.browser.sites[0].deliveries-per-second=0 | deliveriesPerSecond",
                "forewarm.sensor.browser.sites[0].tenant=Not A Label | sites[0].tenant",
                "forewarm.sensor.browser.sites[0].origins[0]=console.example.com | must be an origin such as",
                "forewarm.sensor.browser.sites[0].signing-secret=short | must be empty or have at least 32 characters",
                "forewarm.sensor.cloudevents.tenant=Not A Label    | tenant",
                "forewarm.sensor.cloudevents.scopes.[a/b]=acme     | scopes",
                "forewarm.sensor.privacy.master-key-file=/nowhere  | /nowhere",
                "forewarm.sensor.privacy.forget-after=7d           | forgetAfter",
                "forewarm.sensor.privacy.remember-for=399d         | must be shorter than forget-after",
                "forewarm.sensor.privacy.resolve-token=t-42        | is no more: set forewarm.access.tokens[0].name",
                "forewarm.access.tokens[0].name=No Name            | name",
                "forewarm.access.tokens[0].sha256=the token itself | everything': must be the 64 hexadecimal digits",
                "forewarm.access.tokens[0].sha256=                 | sha256",
                "forewarm.access.tokens[0].tenants=Not A Label     | tenants",
                "forewarm.access.tokens[0].tenants=                | tenants",
                "forewarm.access.tokens[0].rights=sources.nope     | subjects.resolve]: 'sources.nope'",
                "forewarm.access.tenant-claim=                     | tenantClaim",
            })
    void aWrongSettingEndsTheStart(String setting, String named) {
        assertThatThrownBy(() -> RunningSensor.start(setting).close())
                .satisfies(failure -> assertThat(chain(failure)).contains(named));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "everything | another-token       | name of a token must be there only once: 'everything'",
                "other      | a-token-of-the-test | is in 'everything' and in 'other'",
            })
    void twoTokensMustNotBeTakenForEachOther(String name, String token, String message) {
        var second = RunningSensor.token(1, name, "acme", Set.of(), token);

        assertThatThrownBy(() -> RunningSensor.start(settings(second)).close())
                .satisfies(failure -> assertThat(chain(failure)).contains("forewarm.access.tokens: ", message));
    }

    @Test
    void withoutABrokerDeliveriesAreTurnedAwayWithATimeToComeAgain() throws IOException {
        try (var sensor = RunningSensor.start("spring.kafka.bootstrap-servers=127.0.0.1:1")) {
            var answer = sensor.deliver(AuditItems.list(AuditItems.anItem()));

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isEqualTo("5");
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
            var logs = sensor.post("/v1/logs", "{\"resourceLogs\":[]}");
            assertThat(logs.status()).isEqualTo(503);
            assertThat(logs.header("Retry-After")).isEqualTo("5");
            assertThat(logs.header("Content-Type")).isEqualTo("application/json");
        }
    }

    private static String[] settings(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }

    private static String chain(Throwable failure) {
        var text = new StringBuilder();
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            text.append(cause).append('\n');
        }
        return text.toString();
    }
}
