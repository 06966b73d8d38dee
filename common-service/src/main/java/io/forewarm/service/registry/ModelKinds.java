package io.forewarm.service.registry;

import java.util.List;

/** The kinds of models that a service keeps. Having this bean is how a service says that it wants a registry. */
public record ModelKinds(List<String> kinds) {

    public ModelKinds {
        kinds.forEach(ModelId::requireKind);
        kinds = List.copyOf(kinds);
    }
}
