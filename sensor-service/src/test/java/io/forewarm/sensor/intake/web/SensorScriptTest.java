package io.forewarm.sensor.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class SensorScriptTest {

    private static final int LIMIT = 3000;

    @Test
    void isUnderThreeKilobytesOnTheWire() throws IOException {
        var script = new SensorScript();

        var zipped = Objects.requireNonNull(script.script("br, gzip").getBody());
        var plain = Objects.requireNonNull(script.script("").getBody());

        assertThat(zipped).hasSizeLessThan(LIMIT);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(zipped)).readAllBytes())
                .isEqualTo(plain);
    }
}
