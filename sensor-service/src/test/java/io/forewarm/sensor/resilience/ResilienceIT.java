package io.forewarm.sensor.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.local.LocalKafka;
import io.forewarm.model.activity.ActivityEvent;
import io.forewarm.sensor.PublishedRecords;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is in the log, whatever fails meanwhile; what was not, is refused, and may come again. */
class ResilienceIT {

    private static final int SENDERS = 8;

    /** 128 and the number of SIGTERM. */
    private static final int ENDED_BY_ITSELF = 143;

    private static final Duration OUTAGE = Duration.ofSeconds(20);

    @Test
    @Timeout(240)
    void everyAcknowledgedEventIsInTheTopicOnceAlthoughKafkaStopsAndTheServiceIsKilledAndRolledOut(@TempDir Path folder)
            throws IOException {
        var kafka = LocalKafka.start(folder, 0);
        var bootstrapServers = kafka.bootstrapServers();
        int kafkaPort = Integer.parseInt(bootstrapServers.substring(bootstrapServers.indexOf(':') + 1));
        int port = freePort();
        try (var sensor = SensorProcess.start(port, bootstrapServers);
                var load = Load.start(port, SENDERS)) {
            awaitMore(load, 5_000);

            kafka.close();
            Awaitility.await()
                    .pollDelay(OUTAGE)
                    .atMost(OUTAGE.multipliedBy(2))
                    .untilAsserted(() -> assertThat(refused(load)).isPositive());
            kafka = LocalKafka.start(folder, kafkaPort);
            awaitMore(load, 5_000);
            long cutOffBefore = load.cutOff();
            sensor.killAndStartAgain();
            awaitMore(load, 5_000);
            assertThat(sensor.stopAndStartAgain()).isEqualTo(ENDED_BY_ITSELF);
            awaitMore(load, 5_000);
            load.finish();

            var records = PublishedRecords.of(bootstrapServers, ActivityEvent.TOPIC_NAME);
            var once = records.stream().map(Seen::of).distinct().toList();
            System.out.printf(
                    "resilience: %d events acknowledged, %d in the topic, copies %d; refused %s, cut off %d, twice %d%n",
                    load.acknowledged().size(),
                    once.size(),
                    records.size() - once.size(),
                    load.refusals(),
                    load.cutOff(),
                    load.sentTwice());
            assertThat(load.complaints()).isEmpty();
            assertThat(load.refusals().keySet()).containsOnly(503);
            assertThat(load.cutOff()).isGreaterThan(cutOffBefore);
            assertThat(load.sentTwice()).isPositive();
            assertThat(once).extracting(Seen::id).doesNotHaveDuplicates().hasSameElementsAs(load.acknowledged());
        } finally {
            kafka.close();
        }
    }

    private static void awaitMore(Load load, int events) {
        int before = load.acknowledged().size();
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .until(() -> load.acknowledged().size() >= before + events
                        || !load.complaints().isEmpty());
    }

    private static long refused(Load load) {
        return load.refusals().values().stream().mapToLong(sum -> sum.sum()).sum();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** By what readers of the topic know a copy: io.forewarm.service.kafka.Deduplication. */
    private record Seen(String key, long at, String id) {

        static Seen of(ConsumerRecord<String, String> found) {
            return new Seen(found.key(), found.timestamp(), PublishedRecords.header(found, "ce_id"));
        }
    }
}
