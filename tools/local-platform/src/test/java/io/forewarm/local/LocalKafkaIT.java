package io.forewarm.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 2, unit = TimeUnit.MINUTES)
class LocalKafkaIT {

    @Test
    void carriesOnWithTopicsRecordsAndOffsetsAfterARestart(@TempDir Path folder) {
        try (var first = LocalKafka.start(folder, 0)) {
            var user = new KafkaUser(first);
            user.createTopic();
            user.send("read before");
            user.read(1);
            user.send("not read before");
        }

        try (var second = LocalKafka.start(folder, 0)) {
            var user = new KafkaUser(second);
            assertThat(user.read(1)).containsExactly("not read before");
            assertThat(user.partitions()).isEqualTo(4);
        }
    }

    @Test
    void letsGroupsAndTransactionsReturnAfterItsProcessWasKilled(@TempDir Path folder) throws IOException {
        try (var child = ChildJvm.start(KafkaChild.class, folder)) {
            child.kill();
        }

        try (var second = LocalKafka.start(folder, 0)) {
            var user = new KafkaUser(second);
            try (var transaction = user.transaction()) {
                KafkaUser.send(transaction, new ProducerRecord<>(KafkaUser.TOPIC, "committed"));
                transaction.commitTransaction();
            }

            // The member that was killed is forgotten after 6 s; Kafka's own default would be 45 s.
            var values = assertTimeout(Duration.ofSeconds(20), () -> user.read(2));

            assertThat(values).containsExactlyInAnyOrder("not read before", "committed");
        }
    }

    @Test
    void takesRecordsFromLongAgo(@TempDir Path folder) {
        try (var kafka = LocalKafka.start(folder, 0)) {
            var user = new KafkaUser(kafka);
            user.createTopic();
            long longAgo = Instant.parse("2001-02-03T04:05:06Z").toEpochMilli();

            user.send(new ProducerRecord<>(KafkaUser.TOPIC, null, longAgo, null, "old"));

            assertThat(user.read(1)).containsExactly("old");
        }
    }

    @Test
    void listensOnTheWantedPort(@TempDir Path folder) {
        int port = Ports.reserve(0);

        try (var kafka = LocalKafka.start(folder, port)) {
            assertThat(kafka.bootstrapServers()).isEqualTo("127.0.0.1:" + port);
        }
    }

    @Test
    void namesThePortThatIsInUse(@TempDir Path folder) throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            assertThatExceptionOfType(LocalPlatformException.class)
                    .isThrownBy(() -> LocalKafka.start(folder, other.getLocalPort()))
                    .withMessageContaining("port %d on 127.0.0.1", other.getLocalPort());
        }
    }

    @Test
    void namesTheFolderThatCannotBeWritten(@TempDir Path parent) throws IOException {
        var file = Files.createFile(parent.resolve("file"));
        var impossible = file.resolve("folder");

        assertThatExceptionOfType(LocalPlatformException.class)
                .isThrownBy(() -> LocalKafka.start(impossible, 0))
                .withMessageContaining("folder %s is not writable", impossible);
    }

    @Test
    void refusesAFolderThatIsInUse(@TempDir Path folder) {
        try (var _ = LocalKafka.start(folder, 0)) {
            assertThatExceptionOfType(LocalPlatformException.class)
                    .isThrownBy(() -> LocalKafka.start(folder, 0))
                    .withMessageContaining("in use by another running kafka");
        }
    }
}
