package io.forewarm.prediction.forecast.kafka;

import io.forewarm.model.activity.ActivityEvent;
import io.forewarm.model.identity.Erasure;
import io.forewarm.model.persona.Persona;
import io.forewarm.model.provisioning.ProvisioningOutcome;
import io.forewarm.model.topic.Message;

/** What may change a forecast; all about one subject has the same key. */
sealed interface Input {

    /**
     * The input that a message is.
     *
     * @throws IllegalArgumentException if it comes from a topic that is none of ours to read
     */
    static Input of(Message message) {
        return switch (message) {
            case ActivityEvent event -> new Acted(event);
            case Persona persona -> new Believed(persona);
            case ProvisioningOutcome outcome -> new Ended(outcome);
            case Erasure erasure -> new Forgotten(erasure);
            default ->
                throw new IllegalArgumentException(
                        "nothing to forecast from: " + message.getClass().getName());
        };
    }

    /** The subject did something. */
    record Acted(ActivityEvent event) implements Input {}

    /** What is believed of the subject changed. */
    record Believed(Persona persona) implements Input {}

    /** A unit ended. */
    record Ended(ProvisioningOutcome outcome) implements Input {}

    /** The subject is to be forgotten. */
    record Forgotten(Erasure erasure) implements Input {}
}
