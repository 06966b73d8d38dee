package io.forewarm.persona.training;

import io.forewarm.persona.feature.FeatureVector;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where cluster models are kept, and what they are fitted to. */
public interface ClusterStore {

    /** The model saved last. */
    Optional<ClusterModel> newest();

    /** When the newest model was fitted. */
    Optional<Instant> fittedAt();

    void save(ClusterModel model, int subjects, Instant fittedAt);

    /**
     * Features of the subjects that were heard of last.
     *
     * @param schema hash of the feature definitions; vectors made by others are left out
     * @param limit at most so many
     */
    List<FeatureVector> features(String schema, int limit);

    /** Runs the work while nobody else does, in any process; does nothing if somebody else is at it. */
    void alone(Runnable work);
}
