package io.forewarm.prediction.training;

import io.forewarm.prediction.arrival.ArrivalFit;
import io.forewarm.prediction.arrival.ArrivalModel;
import io.forewarm.prediction.arrival.ArrivalVersion;
import io.forewarm.prediction.arrival.Moments.Stretch;
import io.forewarm.prediction.learning.ReliabilityTable;
import io.forewarm.prediction.rhythm.Doing;
import io.forewarm.prediction.timing.Timing;
import io.forewarm.prediction.training.Past.Moment;
import io.forewarm.service.registry.FittedModel;
import io.forewarm.service.registry.ModelRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Fits a model of times to the logged past, holds it against what is in use on the newest part, keeps it as a version,
 * and brings it into use if it is better. One replica at a time; twice makes two versions, of which the better one is
 * used.
 */
public final class ArrivalTraining {

    /** What a forecast is made with where there is no model. */
    private static final String HABITS = "habits";

    private final DoingLog log;
    private final ModelRegistry registry;
    private final ModelInUse inUse;
    private final Timing timing;
    private final Function<FitReport, String> words;
    private final Rules rules;

    /**
     * Puts it together.
     *
     * @param timing what forecasts are made with without a model
     * @param words writes a report as JSON
     */
    public ArrivalTraining(
            DoingLog log,
            ModelRegistry registry,
            ModelInUse inUse,
            Timing timing,
            Function<FitReport, String> words,
            Rules rules) {
        this.log = log;
        this.registry = registry;
        this.inUse = inUse;
        this.timing = timing;
        this.words = words;
        this.rules = rules;
    }

    /**
     * What is fitted to what.
     *
     * @param window how far back the past reaches
     * @param leastNeeds fewer needs in it are too few to learn from
     * @param mostDoings no more of the past is read, the newest first; twice as much takes twice the memory
     * @param moments how many moments are looked at
     * @param newestShare of the time, on which models are judged; above 0, below 1
     * @param keep so many versions stay
     * @param seed of all that is drawn
     */
    public record Rules(
            Duration window, int leastNeeds, int mostDoings, int moments, double newestShare, int keep, long seed) {}

    /** What came of it. */
    public enum Outcome {
        /** Another replica is at it. */
        BUSY,
        TOO_LITTLE,
        /** A version more, but what is in use is at least as good. */
        KEPT,
        PROMOTED
    }

    public Outcome train(Instant now) {
        var outcome = new Outcome[] {Outcome.BUSY};
        registry.alone(ModelInUse.KIND, () -> outcome[0] = trainAlone(now));
        return outcome[0];
    }

    private Outcome trainAlone(Instant now) {
        log.forgetBefore(now.minus(rules.window()));
        var doings = log.since(now.minus(rules.window()), rules.mostDoings());
        long needs = doings.stream()
                .filter(each -> each.doing() instanceof Doing.Granted)
                .count();
        if (needs < rules.leastNeeds()) {
            return Outcome.TOO_LITTLE;
        }
        var from = doings.getFirst().doing().at();
        var to = doings.getLast().doing().at();
        int split = Doing.minute(to)
                - (int) (rules.newestShare() * Duration.between(from, to).toMinutes());
        var past = Past.of(doings, timing, rules.moments(), rules.seed());
        return ArrivalFit.withSeed(rules.moments(), rules.seed())
                .fit(past, new Stretch(Doing.minute(from), split))
                .map(model -> keep(model, past.moments(), new Stretch(split, Doing.minute(to)), from, to, now))
                .orElse(Outcome.TOO_LITTLE);
    }

    private Outcome keep(
            ArrivalModel model, List<Moment> moments, Stretch newest, Instant from, Instant to, Instant now) {
        inUse.look();
        var report = report(model, inUse.get(), moments, newest);
        var id = registry.add(new FittedModel(
                ModelInUse.KIND, ModelInUse.SCHEMA, from, to, now, words.apply(report), ModelInUse.bytes(model)));
        if (report.better()) {
            registry.promote(id, now);
        }
        registry.prune(ModelInUse.KIND, rules.keep());
        inUse.look();
        return report.better() ? Outcome.PROMOTED : Outcome.KEPT;
    }

    private static FitReport report(
            ArrivalModel fitted, Optional<ArrivalVersion> champion, List<Moment> moments, Stretch newest) {
        int count = ArrivalModel.HORIZON_MINUTES.size();
        var ours = Stream.generate(ReliabilityTable::new).limit(count).toList();
        var others = Stream.generate(ReliabilityTable::new).limit(count).toList();
        var said = new double[count];
        var saidInUse = new double[count];
        for (var moment : moments) {
            // What comes after the end is not known, so the last moments are left out.
            if (moment.minute() >= newest.from()
                    && moment.minute() < newest.to() - ArrivalModel.HORIZON_MINUTES.getLast()) {
                fitted.probabilities(moment.row(), said);
                champion.ifPresentOrElse(
                        version -> version.model().probabilities(moment.row(), saidInUse),
                        () -> System.arraycopy(moment.habits(), 0, saidInUse, 0, count));
                for (int i = 0; i < count; i++) {
                    boolean came = moment.minutesToNext() <= ArrivalModel.HORIZON_MINUTES.get(i);
                    ours.get(i).add(said[i], came);
                    others.get(i).add(saidInUse[i], came);
                }
            }
        }
        var horizons = new ArrayList<>(IntStream.range(0, count)
                .mapToObj(i -> FitReport.Horizon.of(ArrivalModel.HORIZON_MINUTES.get(i), ours.get(i), others.get(i)))
                .toList());
        return new FitReport(champion.map(ArrivalVersion::name).orElse(HABITS), FitReport.better(horizons), horizons);
    }
}
