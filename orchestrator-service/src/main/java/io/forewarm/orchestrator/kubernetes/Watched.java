package io.forewarm.orchestrator.kubernetes;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.Informable;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Objects of one kind as a watch keeps them, so that looking at them asks nobody. The informer lists anew by itself
 * when a watch is closed or too old; only where we have no right to look it stops.
 */
final class Watched<T extends HasMetadata> implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(Watched.class);

    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    private final SharedIndexInformer<T> informer;

    private Watched(SharedIndexInformer<T> informer) {
        this.informer = informer;
    }

    /** Begins to watch and does not wait for the first answer: the API server may be away at the moment. */
    static <T extends HasMetadata> Watched<T> start(Informable<T> objects) {
        var informer = objects.runnableInformer(0);
        informer.exceptionHandler((_, failure) -> goesOn(informer, failure));
        var _ = informer.start();
        return new Watched<>(informer);
    }

    private static boolean goesOn(SharedIndexInformer<?> informer, Throwable failure) {
        if (failure instanceof KubernetesClientException refusal && refusal.getCode() == NOT_FOUND) {
            // The kind may be installed yet; whoever needs it says that it is missing.
            return true;
        }
        boolean forbidden = failure instanceof KubernetesClientException refusal && refusal.getCode() == FORBIDDEN;
        var level = forbidden ? LOGGER.atError() : LOGGER.atWarn();
        level.addKeyValue("kind", informer.getApiTypeClass().getSimpleName())
                .addKeyValue("cause", failure.getMessage())
                .log(forbidden ? "may not be watched: grant list and watch, and restart" : "watch is begun anew");
        return !forbidden;
    }

    /** Whether what is known may be believed: all of it was read once, and changes are being told. */
    boolean isCurrent() {
        return informer.hasSynced() && informer.isWatching();
    }

    List<T> all() {
        return informer.getStore().list();
    }

    /** As far as is known here; what was made a moment ago may be missing. */
    Optional<T> find(String namespace, String name) {
        return Optional.ofNullable(informer.getStore().getByKey(namespace + "/" + name));
    }

    @Override
    public void close() {
        informer.stop();
    }
}
