package io.forewarm.persona.training;

import io.forewarm.persona.feature.Feature;
import io.forewarm.service.registry.ModelId;
import io.forewarm.service.registry.ModelRegistry;
import io.forewarm.service.registry.ModelVersion;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The model that all replicas use, as of the last look at the registry; where none was promoted, or only one about
 * other features, the one that comes with the release. Thread-safe; who asks gets what was found last, and never waits.
 */
public final class ModelInUse implements Supplier<PersonaModel> {

    /** Answers what somebody is. */
    public static final String KIND = "persona";

    /** As much of the features' hash as the registry keeps. */
    public static final String SCHEMA = Feature.schema().substring(0, 16);

    private static final String BUNDLED = "bundled";

    private final ModelRegistry registry;
    private final ModelForm form;
    private final PersonaModel bundled;

    private volatile InUse current;

    /**
     * What is in use.
     *
     * @param fittedAt absent of the one that comes with the release
     */
    private record InUse(Optional<ModelId> id, Optional<Instant> fittedAt, PersonaModel model) {}

    public ModelInUse(ModelRegistry registry, ModelForm form, PersonaModel bundled) {
        this.registry = registry;
        this.form = form;
        this.bundled = bundled;
        this.current = new InUse(Optional.empty(), Optional.empty(), bundled);
    }

    @Override
    public PersonaModel get() {
        return current.model();
    }

    /** The version, or {@code bundled}. */
    public String name() {
        return current.id().map(ModelId::toString).orElse(BUNDLED);
    }

    /** Counts from 1; 0 for the one that comes with the release. */
    public long version() {
        return current.id().map(ModelId::version).orElse(0L);
    }

    /** Absent of the one that comes with the release. */
    public Optional<Instant> fittedAt() {
        return current.fittedAt();
    }

    /** Looks which version is in use now, and reads it if it is another one than before. */
    public void look() {
        var champion = registry.champion(KIND).filter(each -> each.schema().equals(SCHEMA));
        if (!champion.map(ModelVersion::id).equals(current.id())) {
            current = champion.flatMap(this::read)
                    .orElseGet(() -> new InUse(Optional.empty(), Optional.empty(), bundled));
        }
    }

    private Optional<InUse> read(ModelVersion version) {
        return registry.payload(version.id())
                .map(form::read)
                // Sixteen digits may be the same by chance.
                .filter(model -> model.schema().equals(Feature.schema()))
                .map(model -> new InUse(Optional.of(version.id()), Optional.of(version.fittedAt()), model));
    }
}
