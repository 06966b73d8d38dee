package io.forewarm.sensor.access.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.service.access.Caller;
import io.forewarm.service.access.Reach;
import io.forewarm.service.access.TokenHash;
import io.forewarm.service.access.Tokens;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

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

    private static void start(Tokens tokens) throws Exception {
        new SensorAccessConfiguration().adviceWithoutTokens(tokens).run(new DefaultApplicationArguments());
    }
}
