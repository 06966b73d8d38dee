package io.forewarm.sensor.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class LimitedInputStreamTest {

    @Test
    void letsThroughAsManyAsItMay() throws IOException {
        try (var stream = limited(10, 10)) {
            assertThat(stream.readAllBytes()).hasSize(10);
        }
    }

    @Test
    void failsAtTheFirstByteTooMany() throws IOException {
        try (var stream = limited(11, 10)) {
            assertThatThrownBy(stream::readAllBytes)
                    .isInstanceOfSatisfying(
                            BodyTooLargeException.class,
                            e -> assertThat(e.rule()).isEqualTo("body must have at most 10 bytes"));
        }
    }

    @Test
    void singleAndSkippedBytesCountAsWell() throws IOException {
        try (var stream = limited(11, 10)) {
            stream.skipNBytes(9);
            stream.read();

            assertThatThrownBy(stream::read).isInstanceOf(BodyTooLargeException.class);
        }
    }

    private static LimitedInputStream limited(int bytes, long limit) {
        return new LimitedInputStream(new ByteArrayInputStream(new byte[bytes]), "body", limit);
    }
}
