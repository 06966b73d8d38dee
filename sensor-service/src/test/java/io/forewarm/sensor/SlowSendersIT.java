package io.forewarm.sensor;

import static io.forewarm.sensor.AuditItems.anItem;
import static io.forewarm.sensor.AuditItems.list;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Senders that never finish, as an HTTP client would not be. */
@Timeout(120)
class SlowSendersIT {

    private static final int MEGABYTE = 1024 * 1024;

    private static final Duration SOON = Duration.ofSeconds(30);

    private static RunningSensor sensor;

    @BeforeAll
    static void start() throws IOException {
        sensor = start("2s");
    }

    @AfterAll
    static void stop() {
        sensor.close();
    }

    @Test
    void whoDripsBytesIsCutOff() throws IOException {
        try (var sender = new Sender(sensor, "/v1/sources/kubernetes/audit", "application/json")) {
            sender.drip();

            assertThat(sender.answer())
                    .startsWith("HTTP/1.1 408")
                    .contains("problems/too-slow", "the body must arrive within 2 s");
        }
    }

    @Test
    void aCollectorThatIsCutOffMayComeAgain() throws IOException {
        try (var sender = new Sender(sensor, "/v1/logs", "application/json")) {
            sender.drip();

            assertThat(sender.answer()).startsWith("HTTP/1.1 503").containsIgnoringCase("retry-after: 1");
        }
    }

    @Test
    void whoFindsNoRoomMayComeAgain() throws IOException {
        var body = list(anItem().id(UUID.randomUUID().toString())) + " ".repeat(MEGABYTE / 2);
        try (var full = start("1m")) {
            try (var other = new Sender(full, "/v1/sources/kubernetes/audit", "application/json")) {
                other.send(" ".repeat(MEGABYTE / 2 + MEGABYTE / 4));

                // Its bytes are in the way once they have arrived.
                await().atMost(SOON).pollDelay(Duration.ZERO).untilAsserted(() -> {
                    var answer = full.deliver(body);
                    assertThat(answer.status()).isEqualTo(503);
                    assertThat(answer.json().path("type").asString()).endsWith("/busy");
                    assertThat(answer.header("Retry-After")).isEqualTo("5");
                });
            }

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(full.deliver(body).status()).isEqualTo(200));
        }
    }

    private static RunningSensor start(String readWithin) throws IOException {
        var started = RunningSensor.start(
                "forewarm.sensor.intake.read-within=" + readWithin,
                "forewarm.sensor.intake.max-body=1MB",
                "forewarm.sensor.intake.max-inflated-body=1MB",
                "forewarm.sensor.intake.max-bodies=1MB");
        started.awaitReady();
        return started;
    }

    /** Announces a megabyte and leaves it open when it will come. */
    private static final class Sender implements AutoCloseable {

        private final ScheduledExecutorService drops = Executors.newSingleThreadScheduledExecutor();
        private final Socket socket;

        Sender(RunningSensor sensor, String path, String type) throws IOException {
            var address = URI.create(sensor.address(path));
            socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort());
            send(
                    "POST %s HTTP/1.1\r\nHost: here\r\nAuthorization: Bearer %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
                            .formatted(path, RunningSensor.TOKEN, type, MEGABYTE));
        }

        void send(String text) {
            try {
                socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Sends a byte now and then until nobody takes it any more: a failure ends the repetition. */
        void drip() {
            var _ = drops.scheduleAtFixedRate(() -> send(" "), 0, 50, TimeUnit.MILLISECONDS);
        }

        /** All that comes until the connection is closed from the other end. */
        String answer() throws IOException {
            var answer = new StringBuilder();
            var in = socket.getInputStream();
            try {
                for (int next = in.read(); next >= 0; next = in.read()) {
                    answer.append((char) next);
                }
            } catch (IOException _) {
                // A reset is an end as well.
            }
            return answer.toString();
        }

        @Override
        public void close() throws IOException {
            drops.shutdownNow();
            socket.close();
        }
    }
}
