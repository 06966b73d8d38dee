package io.forewarm.local;

import java.nio.file.Path;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Starts Kafka, is in the middle of a group and of a transaction, and waits to be killed. */
final class KafkaChild {

    private KafkaChild() {}

    static void main(String[] arguments) {
        var user = new KafkaUser(LocalKafka.start(Path.of(arguments[0]), 0));
        user.createTopic();
        user.send("read before");
        KafkaUser.read(user.consumer(), 1);
        user.send("not read before");
        var open = user.transaction();
        KafkaUser.send(open, new ProducerRecord<>(KafkaUser.TOPIC, "never committed"));
        ChildJvm.readyAndWait();
    }
}
