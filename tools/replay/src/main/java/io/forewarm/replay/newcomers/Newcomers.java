package io.forewarm.replay.newcomers;

import io.forewarm.model.activity.ActivityEvent;
import io.forewarm.model.catalogue.Catalogue;
import io.forewarm.persona.inference.Knowledge;
import io.forewarm.persona.inference.spring.DefaultInference;
import io.forewarm.persona.training.ClusterModel;
import io.forewarm.persona.training.jackson.BundledModel;
import io.forewarm.prediction.choice.Choice;
import io.forewarm.prediction.timing.Timing;
import io.forewarm.replay.curve.Frontier;
import io.forewarm.replay.newcomers.NewcomersReport.Difference;
import io.forewarm.replay.newcomers.NewcomersReport.Means;
import io.forewarm.replay.newcomers.NewcomersReport.Warmth;
import io.forewarm.replay.service.Defaults;
import io.forewarm.replay.trace.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/**
 * What the prior of a persona buys over each user's first requests: the cores of both services live through a history
 * once, and how well they would have known users with the persona's circle and without it is compared. How sure the
 * difference is, a bootstrap over users tells (B. Efron, <i>Bootstrap methods</i>, Annals of Statistics 7, 1979), for
 * requests of one user are no independent cases.
 */
public final class Newcomers {

    private static final List<Double> COLD_SHARES = List.of(0.7, 0.6, 0.5, 0.4, 0.3);

    /** Twice as many move the ends of the intervals in their third digit. */
    private static final int RESAMPLES = 1000;

    private final Timing timing;
    private final Choice choice;

    private Newcomers(Timing timing, Choice choice) {
        this.timing = timing;
        this.choice = choice;
    }

    /** Of a log of jobs, whose bundles are size classes. */
    public static Newcomers in(Trace trace) {
        return offering(SizeClasses.of(trace));
    }

    /** Of a recording from a platform that offers what the shipped catalogue does. */
    public static Newcomers inARecording() {
        return offering(Defaults.catalogue());
    }

    private static Newcomers offering(Catalogue catalogue) {
        var timing = Defaults.timing();
        return new Newcomers(timing, Defaults.choice(catalogue));
    }

    /**
     * Compares.
     *
     * @param trace what the history is called
     * @param events in order of time
     * @param seed of the resampling
     */
    public NewcomersReport run(String trace, List<ActivityEvent> events, long seed) {
        var walk = new Walk(
                timing, choice, DefaultInference.inference(), new Knowledge(BundledModel.read(), ClusterModel.NONE));
        events.forEach(walk::take);
        var users = walk.marks();
        var all = Marks.sum(users, ones(users.size()));
        var resamples = resamples(users, new Random(seed));
        return new NewcomersReport(
                trace,
                users.size(),
                walk.kinds(),
                Walk.FIRST,
                new Means(
                        all.choices(Prior.TENANT).guesses(),
                        all.choices(Prior.TENANT).logLoss(),
                        all.choices(Prior.PERSONA).logLoss(),
                        difference(all, resamples, marks -> gain(marks, Choices::logLoss)),
                        all.choices(Prior.TENANT).top1(),
                        all.choices(Prior.PERSONA).top1(),
                        difference(all, resamples, marks -> gain(marks, Choices::top1))),
                all.silences(Prior.TENANT).requests(),
                COLD_SHARES.stream()
                        .map(share -> new Warmth(
                                share,
                                hours(all, Prior.TENANT, share),
                                hours(all, Prior.PERSONA, share),
                                difference(all, resamples, marks -> ratio(marks, share))))
                        .toList());
    }

    private static int[] ones(int count) {
        int[] ones = new int[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** As many users as there are, drawn with replacement. */
    private static List<Marks> resamples(Collection<Marks> users, RandomGenerator random) {
        var resamples = new ArrayList<Marks>();
        for (int i = 0; i < RESAMPLES; i++) {
            int[] times = new int[users.size()];
            for (int draw = 0; draw < times.length; draw++) {
                times[random.nextInt(times.length)]++;
            }
            resamples.add(Marks.sum(users, times));
        }
        return resamples;
    }

    private static double gain(Marks marks, ToDoubleFunction<Choices> score) {
        return score.applyAsDouble(marks.choices(Prior.PERSONA)) - score.applyAsDouble(marks.choices(Prior.TENANT));
    }

    private static double ratio(Marks marks, double share) {
        return hours(marks, Prior.PERSONA, share) / hours(marks, Prior.TENANT, share);
    }

    /** Not a number where there are never so few cold starts. */
    private static double hours(Marks marks, Prior prior, double share) {
        return Frontier.of(marks.silences(prior).trades()).hoursAt(share).orElse(Double.NaN);
    }

    /** Of the middle 95 % of the resamples; of none that says nothing. */
    private static Difference difference(Marks all, List<Marks> resamples, ToDoubleFunction<Marks> statistic) {
        double[] values = resamples.stream()
                .mapToDouble(statistic)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        double value = statistic.applyAsDouble(all);
        return values.length == 0 || !Double.isFinite(value)
                ? Difference.UNKNOWN
                : new Difference(
                        value,
                        values[(int) (0.025 * (values.length - 1))],
                        values[(int) Math.ceil(0.975 * (values.length - 1))]);
    }
}
