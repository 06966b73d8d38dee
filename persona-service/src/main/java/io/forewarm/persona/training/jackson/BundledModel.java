package io.forewarm.persona.training.jackson;

import io.forewarm.model.jackson.Json;
import io.forewarm.persona.feature.Feature;
import io.forewarm.persona.training.PersonaModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The model that comes with a release, fitted to made-up users: in use for as long as nothing better was learnt. */
public final class BundledModel {

    /** Name of the resource beside this class. */
    public static final String RESOURCE = "bundled-model.json";

    private BundledModel() {}

    /** Reads it from the release. */
    public static PersonaModel read() {
        try (var in = Objects.requireNonNull(BundledModel.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            var model = Json.mapper().readValue(in, PersonaModel.class);
            if (!model.schema().equals(Feature.schema())) {
                throw new IllegalStateException(
                        "%s must be about features %s: %s".formatted(RESOURCE, Feature.schema(), model.schema()));
            }
            return model;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
