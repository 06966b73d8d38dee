package io.forewarm.persona.training;

import io.forewarm.persona.feature.Feature;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Refits the clusters and reads the newest ones: what a process does now and then. */
public final class ClusterRefit {

    private static final Logger LOGGER = LoggerFactory.getLogger(ClusterRefit.class);

    /** Enough to find eight groups. Twice as many would take a second fitting twice as long. */
    private static final int MOST_SUBJECTS = 20_000;

    private final ClusterStore store;
    private final ClusterTraining training;
    private final CurrentClusters current;
    private final Duration every;
    private final InstantSource clock;

    /**
     * Takes what it works with.
     *
     * @param every time between two fits, over all processes
     */
    public ClusterRefit(
            ClusterStore store,
            ClusterTraining training,
            CurrentClusters current,
            Duration every,
            InstantSource clock) {
        this.store = store;
        this.training = training;
        this.current = current;
        this.every = every;
        this.clock = clock;
    }

    /** Fits new clusters unless another process did lately or is doing it; harmless when repeated. */
    public void refit() {
        store.alone(() -> refit(clock.instant()));
        read();
    }

    /** Takes over the newest model, whoever fitted it. */
    public void read() {
        store.newest().ifPresent(newest -> current.use(newest, Feature.schema()));
    }

    private void refit(Instant now) {
        // Every process ticks at this pace, each at its own time: half of it is enough to tell a new round.
        boolean done = store.fittedAt()
                .map(last -> last.isAfter(now.minus(every.dividedBy(2))))
                .orElse(false);
        if (done) {
            return;
        }
        var subjects = store.features(Feature.schema(), MOST_SUBJECTS);
        training.train(subjects, store.newest().orElse(ClusterModel.NONE)).ifPresent(model -> {
            store.save(model, subjects.size(), now);
            LOGGER.atInfo()
                    .addKeyValue("clusters", model.clusters().size())
                    .addKeyValue("subjects", subjects.size())
                    .log("clusters refitted");
        });
    }
}
