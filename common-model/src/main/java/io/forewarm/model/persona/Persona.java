package io.forewarm.model.persona;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.forewarm.model.identity.SubjectId;
import io.forewarm.model.identity.TenantId;
import io.forewarm.model.topic.Message;
import io.forewarm.model.topic.Retention;
import io.forewarm.model.topic.Topic;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What we believe about a subject, how sure we are, and why.
 *
 * @param at time of the newest activity that it rests on
 * @param evidence decayed number of activity events behind it; near 0 means that this is hardly more than the prior
 * @param nearest the named persona that lies nearest
 * @param cluster name of the group of similar subjects; empty where none has been found yet
 * @param featureSchema hash of the feature definitions that it was inferred from
 * @param because the strongest reasons, strongest first
 * @param changed when it last began to behave in another way; empty if it never did
 */
public record Persona(
        TenantId tenant,
        SubjectId subject,
        Instant at,
        Distribution<Skill> skill,
        Distribution<UseCase> useCase,
        Distribution<Sensitivity> sensitivity,
        Distribution<Posture> posture,
        double evidence,
        PersonaName nearest,
        String cluster,
        String featureSchema,
        List<Reason> because,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<PersonaChange> changed)
        implements Message {

    public static final String TOPIC_NAME = "persona.updates.v1";

    /** Keyed by subject. */
    public static final Topic<Persona> TOPIC =
            new Topic<>(TOPIC_NAME, "subject", Persona.class, new Retention.LatestPerKey());

    public Persona {
        if (!(evidence >= 0)) {
            throw new IllegalArgumentException("evidence must be >= 0: " + evidence);
        }
        because = List.copyOf(because);
    }

    @Override
    public String key() {
        return subject.value();
    }

    @Override
    public String messageId() {
        return subject + "@" + at;
    }

    @Override
    public Instant occurredAt() {
        return at;
    }
}
