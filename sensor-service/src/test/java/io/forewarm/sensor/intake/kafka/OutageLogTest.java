package io.forewarm.sensor.intake.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class OutageLogTest {

    private static final ProducerRecord<Object, Object> RECORD = new ProducerRecord<>("topic", "value");

    private static final RecordMetadata SAFE = new RecordMetadata(new TopicPartition("topic", 0), 0, 0, 0, 0, 0);

    private final OutageLog outages = new OutageLog();

    @Test
    void anOutageLastsUntilARecordIsSafe() {
        outages.onError(RECORD, null, new TimeoutException("not in time"));
        outages.onError(RECORD, null, new TimeoutException("not in time"));
        assertThat(outages.isAway()).isTrue();

        outages.onSuccess(RECORD, SAFE);
        assertThat(outages.isAway()).isFalse();
    }

    @Test
    void aRecordThatIsItselfAtFaultIsNoOutage() {
        outages.onError(RECORD, null, new RecordTooLargeException());

        assertThat(outages.isAway()).isFalse();
    }
}
