package io.forewarm.service.registry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Versions of fitted models, shared by all replicas of a service. Thread-safe. */
public interface ModelRegistry {

    /** Keeps a model as a challenger, and gives it the next version of its kind. */
    ModelId add(FittedModel model);

    /** Versions of a kind, newest first. */
    List<ModelVersion> versions(String kind, int most);

    Optional<ModelVersion> version(ModelId id);

    /** The version in use; absent if none is. */
    Optional<ModelVersion> champion(String kind);

    /** The model itself, for who can read it; absent if there is no such version. */
    Optional<byte[]> payload(ModelId id);

    /**
     * Brings a version into use instead of the present one, which retires. Twice is the same as once.
     *
     * @return false if there is no such version
     */
    boolean promote(ModelId id, Instant now);

    /**
     * Takes a version out of use. The one that was in use before it comes back, and if there was none, none is. Changes
     * nothing if it is not in use, so twice is the same as once.
     *
     * @return false if there is no such version
     */
    boolean rollBack(ModelId id);

    /** Deletes challengers and retired versions but for the newest ones. */
    void prune(String kind, int keep);

    /**
     * Does work on models of a kind unless another replica is at it.
     *
     * @return whether the work was done
     */
    boolean alone(String kind, Runnable work);
}
