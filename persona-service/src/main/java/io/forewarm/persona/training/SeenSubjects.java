package io.forewarm.persona.training;

import java.util.List;

/** Whom models are fitted to. */
@FunctionalInterface
public interface SeenSubjects {

    /**
     * The subjects that were heard of last.
     *
     * @param schema hash of the feature definitions; what was made by others is left out
     * @param leastEvidence of whom less is known is left out
     * @param limit at most so many
     */
    List<SeenSubject> newest(String schema, double leastEvidence, int limit);
}
