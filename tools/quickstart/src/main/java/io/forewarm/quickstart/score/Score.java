package io.forewarm.quickstart.score;

import io.forewarm.model.catalogue.Bundle;
import io.forewarm.model.catalogue.Catalogue;
import io.forewarm.quickstart.playback.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How it stands.
 *
 * @param share how much of the recording is played, in [0, 1]
 * @param ours what the ledger has
 * @param reactive what building on demand would have given on the same claims
 * @param keepAlive what keeping units for ten minutes would have given
 */
public record Score(
        double share, Progress progress, int personas, int readyUnits, Policy ours, Policy reactive, Policy keepAlive) {

    private static final Duration KEEP = Duration.ofMinutes(10);

    /**
     * The score at a time.
     *
     * @param now the played time, or its end
     */
    public static Score of(double share, Progress progress, Catalogue catalogue, Observer observer, Instant now) {
        var holds = holds(progress, catalogue, now);
        return new Score(
                share,
                progress,
                observer.personas(),
                observer.readyUnits(),
                observer.ledger(),
                Baselines.reactive(holds),
                Baselines.keepAlive(holds, KEEP, now));
    }

    /** A unit that the stream doesn't give back is held until now. */
    private static List<Hold> holds(Progress progress, Catalogue catalogue, Instant now) {
        return progress.takings().stream()
                .map(taking -> {
                    var until = progress.givenBack().getOrDefault(taking.claim(), now);
                    var startUp = catalogue
                            .bundle(taking.bundle())
                            .map(Bundle::startUpTime)
                            .orElse(Duration.ZERO);
                    // The wall clock may have been asked a moment before the claim's own time.
                    var latest = until.isBefore(taking.at()) ? taking.at() : until;
                    return new Hold(taking.subject(), taking.bundle(), taking.at(), latest, startUp);
                })
                .toList();
    }
}
