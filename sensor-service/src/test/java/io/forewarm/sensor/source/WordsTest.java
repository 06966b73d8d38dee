package io.forewarm.sensor.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.model.activity.ClientKind;
import io.forewarm.model.activity.Environment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kubectl/v1.33.1 (linux/amd64) kubernetes/8adc0f0 | CLI",
                "helm/v3.14                                      | CLI",
                "OpenAPI-Generator/31.0.0/python                 | SDK",
                "Go-http-client/1.1                              | SDK",
                "ci-runner/1.0                                   | AUTOMATION",
                "argocd-application-controller/v2                | AUTOMATION",
                "Mozilla/5.0 (X11; Linux x86_64)                 | CONSOLE",
                "something-else/1                                | UNKNOWN",
            })
    void theUserAgentTellsTheClient(String userAgent, ClientKind client) {
        assertThat(Clients.of(userAgent)).isEqualTo(client);
    }

    @ParameterizedTest
    @CsvSource({
        "shop-dev, DEVELOPMENT",
        "test-run-7, TEST",
        "billing-prod, PRODUCTION",
        "pre-prod, STAGING",
        "device, UNKNOWN",
        "prod-test, UNKNOWN",
    })
    void onlyWholeWordsOfAScopeTellItsStage(String scope, Environment stage) {
        assertThat(Environments.of(scope)).isEqualTo(stage);
    }
}
