package io.forewarm.model.kafka;

import io.forewarm.model.activity.ActivityEvent;
import io.forewarm.model.activity.RejectedInput;
import io.forewarm.model.forecast.DemandForecast;
import io.forewarm.model.forecast.NeedForecast;
import io.forewarm.model.identity.Erasure;
import io.forewarm.model.persona.Persona;
import io.forewarm.model.provisioning.ProvisioningOutcome;
import io.forewarm.model.provisioning.SystemLoad;
import io.forewarm.model.topic.Message;
import io.forewarm.model.topic.Topic;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/** All topics, and records for them. */
public final class Topics {

    /** In the order in which an event passes them. */
    public static final List<Topic<? extends Message>> ALL = List.of(
            ActivityEvent.TOPIC,
            RejectedInput.TOPIC,
            Persona.TOPIC,
            NeedForecast.TOPIC,
            DemandForecast.TOPIC,
            SystemLoad.TOPIC,
            ProvisioningOutcome.TOPIC,
            Erasure.TOPIC);

    private Topics() {}

    /** A record whose key and timestamp are the message's own. */
    public static <V extends Message> ProducerRecord<String, V> toRecord(Topic<V> topic, V message) {
        return new ProducerRecord<>(topic.name(), null, message.occurredAt().toEpochMilli(), message.key(), message);
    }
}
