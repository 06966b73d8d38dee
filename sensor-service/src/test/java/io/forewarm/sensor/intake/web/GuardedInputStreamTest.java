package io.forewarm.sensor.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class GuardedInputStreamTest {

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1);

    @Test
    void letsThroughAsManyAsItMay() throws IOException {
        try (var stream = guarded(10, new SizeLimit("body", 10))) {
            assertThat(stream.readAllBytes()).hasSize(10);
        }
    }

    @Test
    void failsAtTheFirstByteTooMany() throws IOException {
        try (var stream = guarded(11, new SizeLimit("body", 10))) {
            assertThatThrownBy(stream::readAllBytes)
                    .isInstanceOfSatisfying(
                            BodyTooLargeException.class,
                            e -> assertThat(e.rule()).isEqualTo("body must have at most 10 bytes"));
        }
    }

    @Test
    void singleAndSkippedBytesCountAsWell() throws IOException {
        try (var stream = guarded(11, new SizeLimit("body", 10))) {
            stream.skipNBytes(9);
            stream.read();

            assertThatThrownBy(stream::read).isInstanceOf(BodyTooLargeException.class);
        }
    }

    @Test
    void oneByteEverySecondIsTooSlowInTheEnd() throws IOException {
        try (var stream = guarded(100, new TimeLimit(nanos::get, Duration.ofSeconds(3)))) {
            for (int second = 0; second < 3; second++) {
                nanos.addAndGet(Duration.ofSeconds(1).toNanos());
                stream.read();
            }
            nanos.addAndGet(1);

            assertThatThrownBy(stream::read)
                    .isInstanceOfSatisfying(
                            BodyTooSlowException.class,
                            e -> assertThat(e.rule()).isEqualTo("the body must arrive within 3 s"));
        }
    }

    @Test
    void whatOneHasReadIsMissingToTheOthersUntilItIsAnswered() throws IOException {
        var memory = new BodyMemory(15);
        try (var first = memory.share();
                var stream = guarded(10, first)) {
            stream.readAllBytes();

            assertThatThrownBy(() -> readTen(memory)).isInstanceOf(NoRoomException.class);
        }

        assertThat(readTen(memory)).hasSize(10);
        assertThat(readTen(memory)).hasSize(10);
    }

    private static byte[] readTen(BodyMemory memory) throws IOException {
        try (var share = memory.share();
                var stream = guarded(10, share)) {
            return stream.readAllBytes();
        }
    }

    private static GuardedInputStream guarded(int bytes, GuardedInputStream.Guard guard) {
        return new GuardedInputStream(new ByteArrayInputStream(new byte[bytes]), guard);
    }
}
