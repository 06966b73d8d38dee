package io.forewarm.replay.calibration;

import io.forewarm.prediction.arrival.ArrivalFit;
import io.forewarm.prediction.arrival.ArrivalModel;
import io.forewarm.prediction.arrival.Moments.Stretch;
import io.forewarm.prediction.learning.ReliabilityTable;
import io.forewarm.replay.calibration.CalibrationReport.Horizon;
import io.forewarm.replay.hazard.Watch;
import io.forewarm.replay.warm.Requests;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * For each horizon whether a user asks within it, as prediction-service learns it: fitted and calibrated on the time
 * that is for fitting, held against what came afterwards.
 *
 * @param seed of all that is drawn
 * @param moments how many forecasts each of the three parts takes at most; twice as many take twice the time
 * @param progress takes lines about how far it is
 */
public record CalibrationBenchmark(long seed, int moments, Consumer<String> progress) {

    /** One result for each horizon; none where there is nothing to fit or nothing to score. */
    public List<Horizon> run(Requests requests) {
        if (Double.isInfinite(requests.splitMinute())) {
            return List.of();
        }
        var watch = Watch.over(requests);
        var all = new TraceMoments(requests, watch);
        int split = (int) Math.ceil(requests.splitMinute());
        progress.accept("fitting");
        var model = ArrivalFit.withSeed(moments, seed).fit(all, new Stretch(0, split));
        progress.accept("scoring");
        return model.map(fitted -> score(fitted, all, new Stretch(split, watch.end())))
                .orElse(List.of());
    }

    private List<Horizon> score(ArrivalModel model, TraceMoments all, Stretch scored) {
        var minutes = ArrivalModel.HORIZON_MINUTES;
        var tables =
                Stream.generate(ReliabilityTable::new).limit(minutes.size()).toList();
        var said = new double[minutes.size()];
        // What comes after the end is not known, so the last moments are left out.
        all.visit(new Stretch(scored.from(), scored.to() - minutes.getLast()), moments, seed + 2, (row, toNext) -> {
            model.probabilities(row, said);
            for (int i = 0; i < said.length; i++) {
                tables.get(i).add(said[i], toNext <= minutes.get(i));
            }
        });
        return IntStream.range(0, said.length)
                .filter(i -> tables.get(i).forecasts() > 0)
                .mapToObj(i -> Horizon.of(minutes.get(i), tables.get(i)))
                .toList();
    }
}
