package io.forewarm.sensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.forewarm.model.activity.ActivityEvent;
import io.forewarm.model.activity.RejectedInput;
import io.forewarm.model.kafka.MessageSerializer;
import io.forewarm.model.topic.Message;
import io.forewarm.sensor.intake.EventLog;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Keeps nothing, but writes with the serialiser that Kafka's producer has, and wants what it writes to be text. */
public final class WritingLog implements EventLog {

    private final MessageSerializer serializer = new MessageSerializer();

    @Override
    public CompletableFuture<Void> append(ActivityEvent event) {
        return write(ActivityEvent.TOPIC_NAME, event);
    }

    @Override
    public CompletableFuture<Void> append(RejectedInput input) {
        return write(RejectedInput.TOPIC_NAME, input);
    }

    private CompletableFuture<Void> write(String topic, Message message) {
        var written = Objects.requireNonNull(serializer.serialize(topic, new RecordHeaders(), message));
        assertThatNoException()
                .isThrownBy(() -> StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(written)));
        // Half a character may hide behind an escape as well, if the escape is not itself escaped.
        assertThat(new String(written, StandardCharsets.UTF_8))
                .doesNotContainPattern("(?i)(?<!\\\\)(?:\\\\\\\\)*\\\\ud[89a-f]");
        return CompletableFuture.completedFuture(null);
    }
}
