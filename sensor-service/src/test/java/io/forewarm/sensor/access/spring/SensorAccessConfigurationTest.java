package io.forewarm.sensor.access.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.forewarm.service.access.Caller;
import io.forewarm.service.access.Reach;
import io.forewarm.service.access.TokenHash;
import io.forewarm.service.access.Tokens;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

@ExtendWith(OutputCaptureExtension.class)
class SensorAccessConfigurationTest {

    @Test
    void saysWhatToSetWhereNobodyIsKnown(CapturedOutput output) throws Exception {
        start(new Tokens(List.of()));

        assertThat(output).containsOnlyOnce("WARN").contains("forewarm.access.tokens[0].name", "sha256sum");
    }

    @Test
    void saysNothingWhereSomebodyIsKnown(CapturedOutput output) throws Exception {
        var caller = new Caller("cluster", Set.of(), Reach.NOBODY);
        start(new Tokens(List.of(new Tokens.Entry(caller, List.of(TokenHash.of("a"))))));

        assertThat(output).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"FOREWARM_SENSOR_PRIVACY_RESOLVETOKEN", "FOREWARM_SENSOR_PRIVACY_RESOLVE_TOKEN"})
    void refusesTheFormerTokenWithoutRepeatingIt(String variable) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        "systemEnvironment",
                        new SystemEnvironmentPropertySource("systemEnvironment", Map.of(variable, "t-42")));
        ConfigurationPropertySources.attach(environment);
        var check = SensorAccessConfiguration.refusesTheFormerToken(environment);

        assertThatThrownBy(() -> check.postProcessBeanFactory(new DefaultListableBeanFactory()))
                .hasMessageContaining("forewarm.access.tokens[0].name")
                .hasMessageNotContaining("t-42");
    }

    private static void start(Tokens tokens) throws Exception {
        new SensorAccessConfiguration().adviceWithoutTokens(tokens).run(new DefaultApplicationArguments());
    }
}
