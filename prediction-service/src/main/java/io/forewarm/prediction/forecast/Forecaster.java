package io.forewarm.prediction.forecast;

import io.forewarm.model.forecast.NeedForecast;
import io.forewarm.model.forecast.Recommendation;
import io.forewarm.prediction.choice.Choice;
import io.forewarm.prediction.choice.Wants;
import io.forewarm.prediction.demand.Demand;
import io.forewarm.prediction.recommendation.Economics;
import io.forewarm.prediction.recommendation.Economics.Advice;
import io.forewarm.prediction.timing.ArrivalCurve;
import io.forewarm.prediction.timing.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the forecast for one subject: when, what, and what is worth keeping warm. A pure function of the
 * {@link Situation}, for live events and replays alike. Thread-safe.
 *
 * <p>A need is an episode here: eight machines within seconds are one need for eight units.
 *
 * @param reliabilityStrength outcomes that the belief in our own forecasts is worth
 * @param pace when to forecast again
 */
public record Forecaster(
        Timing timing, Choice choice, Economics economics, Demand demand, double reliabilityStrength, Pace pace) {

    public Forecaster {
        if (!(reliabilityStrength > 0)) {
            throw new IllegalArgumentException("reliabilityStrength must be > 0: " + reliabilityStrength);
        }
    }

    /**
     * When to forecast again by itself.
     *
     * @param least pause at the least
     * @param negligible a subject whose probability within the longest horizon is below this waits for news
     * @param renewBefore advice is renewed so long before it ends
     */
    public record Pace(Duration least, double negligible, Duration renewBefore) {

        public Pace {
            if (!least.isPositive() || renewBefore.isNegative()) {
                throw new IllegalArgumentException(
                        "least must be positive and renewBefore not negative: %s, %s".formatted(least, renewBefore));
            }
            if (!(negligible >= 0 && negligible < 1)) {
                throw new IllegalArgumentException("negligible must be in [0, 1): " + negligible);
            }
        }
    }

    /** The same where an hour of every bundle costs so many times as much; above 0. */
    Forecaster withPricesTimes(double factor) {
        return new Forecaster(timing, choice, economics.withPricesTimes(factor), demand, reliabilityStrength, pace);
    }

    public Outlook outlook(Situation asOfItsLastNeed) {
        // Once for all that looks at it.
        var situation = asOfItsLastNeed.fadedToNow(timing.memory());
        var now = situation.now();
        var history = situation.history();
        var curve = situation
                .learnt()
                .map(learnt -> ArrivalCurve.through(NeedForecast.HORIZONS, learnt.within()))
                .orElseGet(() -> timing.curve(history, situation.circles(), now));
        var wants = choice.wants(history, situation.circles(), now);
        var advice = economics.advise(new Economics.Question(
                curve,
                wants,
                situation
                        .traits()
                        .map(traits -> economics.weights().of(traits.sensitivity()))
                        .orElse(economics.weights().balanced()),
                history.reliability().factor(reliabilityStrength),
                situation.utilisation(),
                now));
        var dedicated =
                advice.recommendations().stream().map(Recommendation::bundle).collect(Collectors.toSet());
        return new Outlook(
                forecast(situation, curve, wants, advice),
                demand.of(curve, wants, dedicated),
                next(situation, curve, advice));
    }

    private NeedForecast forecast(Situation situation, ArrivalCurve curve, Wants wants, Advice advice) {
        var evidence = situation.history();
        return new NeedForecast(
                situation.tenant(),
                situation.subject(),
                situation.now(),
                horizons(curve),
                wants.shares(),
                Choice.sizes(wants),
                advice.recommendations(),
                evidence.evidence(),
                Words.because(situation, evidence, wants));
    }

    private static Map<Duration, Double> horizons(ArrivalCurve curve) {
        var probabilities = new HashMap<Duration, Double>();
        NeedForecast.HORIZONS.forEach(horizon -> probabilities.put(horizon, curve.within(horizon)));
        return probabilities;
    }

    private Optional<Instant> next(Situation situation, ArrivalCurve curve, Advice advice) {
        var now = situation.now();
        if (advice.recommendations().isEmpty()
                && advice.lookAgain().isEmpty()
                && curve.within(NeedForecast.HORIZONS.getLast()) < pace.negligible()) {
            return Optional.empty();
        }
        var earliest = now.plus(pace.least());
        var renewals =
                advice.recommendations().stream().map(each -> each.keepUntil().minus(pace.renewBefore()));
        return Stream.of(Stream.of(timing.nextChange(situation.history(), now)), advice.lookAgain().stream(), renewals)
                .flatMap(times -> times)
                .map(time -> time.isBefore(earliest) ? earliest : time)
                .min(Instant::compareTo);
    }
}
