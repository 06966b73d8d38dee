package io.forewarm.persona.training;

import io.forewarm.service.registry.FittedModel;
import io.forewarm.service.registry.ModelId;
import io.forewarm.service.registry.ModelRegistry;
import io.forewarm.service.registry.ModelState;
import io.forewarm.service.registry.ModelVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A registry in memory, of one kind. */
final class TestRegistry implements ModelRegistry {

    private final List<FittedModel> models = new ArrayList<>();
    private Optional<ModelId> champion = Optional.empty();
    private Optional<String> schema = Optional.empty();

    /** From now on all versions look as if they had been asked with something else. */
    void pretendOtherSchema() {
        schema = Optional.of("f".repeat(16));
    }

    @Override
    public ModelId add(FittedModel model) {
        models.add(model);
        return new ModelId(model.kind(), models.size());
    }

    @Override
    public List<ModelVersion> versions(String kind, int most) {
        var versions = new ArrayList<ModelVersion>();
        for (int version = models.size(); version > 0; version--) {
            version(new ModelId(kind, version)).ifPresent(versions::add);
        }
        return versions;
    }

    @Override
    public Optional<ModelVersion> version(ModelId id) {
        if (id.version() > models.size()) {
            return Optional.empty();
        }
        var model = models.get((int) id.version() - 1);
        return Optional.of(new ModelVersion(
                id,
                champion.equals(Optional.of(id)) ? ModelState.CHAMPION : ModelState.CHALLENGER,
                schema.orElse(model.schema()),
                model.from(),
                model.to(),
                model.fittedAt(),
                Optional.empty(),
                model.metrics()));
    }

    @Override
    public Optional<ModelVersion> champion(String kind) {
        return champion.flatMap(this::version);
    }

    @Override
    public Optional<byte[]> payload(ModelId id) {
        return Optional.of(models.get((int) id.version() - 1).payload());
    }

    @Override
    public boolean promote(ModelId id, Instant now) {
        champion = Optional.of(id);
        return true;
    }

    @Override
    public boolean rollBack(ModelId id) {
        champion = Optional.empty();
        return true;
    }

    @Override
    public void prune(String kind, int keep) {}

    @Override
    public boolean alone(String kind, Runnable work) {
        work.run();
        return true;
    }
}
