package io.forewarm.sensor.source.browser;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All web consoles that may send. */
public final class Sites {

    private final Map<String, Site> byKey;

    /** Sites of different keys. */
    public Sites(List<Site> sites) {
        this.byKey = sites.stream().collect(Collectors.toUnmodifiableMap(Site::key, Function.identity()));
    }

    public Optional<Site> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** From wherever anything may come at all. */
    public Set<String> origins() {
        return byKey.values().stream().flatMap(site -> site.origins().stream()).collect(Collectors.toUnmodifiableSet());
    }
}
