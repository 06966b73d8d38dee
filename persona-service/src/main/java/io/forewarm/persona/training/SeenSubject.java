package io.forewarm.persona.training;

import io.forewarm.model.identity.SubjectId;
import io.forewarm.persona.feature.FeatureVector;
import java.time.Instant;

/** A subject as it was seen last. */
public record SeenSubject(SubjectId subject, Instant at, FeatureVector features) {

    /** One subject in four, the same ones each time: models are judged by them and never fitted to them. */
    boolean isHeldOut() {
        return Math.floorMod(subject.value().hashCode(), 4) == 0;
    }
}
