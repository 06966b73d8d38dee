package io.forewarm.prediction.recommendation;

import io.forewarm.model.catalogue.Bundle;
import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.catalogue.Catalogue;
import io.forewarm.model.forecast.Recommendation;
import io.forewarm.prediction.choice.Wants;
import io.forewarm.prediction.recommendation.Stake.Plan;
import io.forewarm.prediction.timing.ArrivalCurve;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Decides what to keep warm for one subject. A pure function of its arguments.
 *
 * <p>For each likely bundle it looks for the plan with the highest expected gain per unit, see {@link Stake}: how long
 * to wait before ordering, and how long to keep the unit from when it is ready. If the best plan begins now and gains
 * something, it becomes advice; if it begins later, there is no advice now but a time to look again. No plan may reach
 * beyond the longest window, so waiting wins only by what it saves, never by seeing further.
 *
 * @param leastShare a bundle that is less probable gets no advice
 * @param mostUnits no advice is for more units
 * @param mostAdvice most bundles advised at once
 */
public record Economics(
        Catalogue catalogue,
        WaitingWeights weights,
        LoadPrice loadPrice,
        double leastShare,
        int mostUnits,
        int mostAdvice) {

    /** Waiting must gain noticeably more, or a smooth curve would make advice flicker. */
    private static final double WORTH_WAITING = 1.02;

    public Economics {
        if (!(leastShare > 0 && leastShare <= 1)) {
            throw new IllegalArgumentException("leastShare must be in (0, 1]: " + leastShare);
        }
        if (mostUnits < 1 || mostAdvice < 1) {
            throw new IllegalArgumentException(
                    "mostUnits and mostAdvice must be >= 1: %s, %s".formatted(mostUnits, mostAdvice));
        }
    }

    /**
     * What is known when advice is asked for.
     *
     * @param waitingWeight see {@link WaitingWeights}
     * @param reliability how far forecasts for this subject hold: claimed units / promised units
     * @param utilisation of the platform, in [0, 1]
     */
    public record Question(
            ArrivalCurve curve,
            Wants wants,
            double waitingWeight,
            double reliability,
            double utilisation,
            Instant now) {}

    /**
     * What to do now, and when to ask again even if nothing happens.
     *
     * @param lookAgain when waiting is the best plan for some bundle: the end of the wait
     */
    public record Advice(List<Recommendation> recommendations, Optional<Instant> lookAgain) {

        public Advice {
            recommendations = List.copyOf(recommendations);
        }
    }

    /**
     * The same where an hour of every bundle costs so many times as much.
     *
     * @param factor above 0
     */
    public Economics withPricesTimes(double factor) {
        var priced = catalogue.bundles().stream()
                .map(bundle -> new Bundle(
                        bundle.id(),
                        bundle.vmType(),
                        bundle.amounts(),
                        bundle.storage(),
                        bundle.bandwidthMbps(),
                        bundle.security(),
                        bundle.image(),
                        bundle.placement(),
                        bundle.pricePerHour() * factor,
                        bundle.startUpTime(),
                        bundle.failureShare()))
                .toList();
        return new Economics(
                new Catalogue(catalogue.currency(), catalogue.waitingCostPerHour(), priced),
                weights,
                loadPrice,
                leastShare,
                mostUnits,
                mostAdvice);
    }

    public Advice advise(Question question) {
        var advised = new ArrayList<Recommendation>();
        var waits = new ArrayList<Duration>();
        for (var id :
                question.wants().likely(leastShare).stream().limit(mostAdvice).toList()) {
            var stake = stake(id, question);
            var plans = new PlanSearch(stake);
            var now = plans.now();
            var later = plans.later();
            if (later.net() > 0 && later.net() > WORTH_WAITING * now.net()) {
                waits.add(later.delay());
            } else if (now.net() > 0) {
                recommendation(stake, now, question).ifPresent(advised::add);
            }
        }
        return new Advice(
                advised.stream()
                        .sorted(Comparator.comparingDouble(
                                (Recommendation each) -> each.expectedCost() - each.expectedBenefit()))
                        .toList(),
                waits.stream().min(Comparator.naturalOrder()).map(question.now()::plus));
    }

    /** Whoever asks for ten machines at once waits once, not ten times: the units share what the waiting costs. */
    private Stake stake(BundleId id, Question question) {
        Bundle bundle = catalogue.bundle(id).orElseThrow();
        double startUpHours = bundle.startUpTime().toMillis() / 3_600_000.0;
        return new Stake(
                bundle,
                question.curve(),
                question.wants().units(),
                startUpHours
                        * catalogue.waitingCostPerHour()
                        * question.waitingWeight()
                        / question.wants().units().mean(),
                bundle.pricePerHour() * loadPrice.factor(question.utilisation()),
                Math.min(1, question.wants().share(id) * question.reliability()));
    }

    private Optional<Recommendation> recommendation(Stake stake, Plan plan, Question question) {
        int units = stake.unitsWorthwhile(plan.window(), mostUnits);
        if (units == 0) {
            return Optional.empty();
        }
        double benefit = 0;
        double cost = 0;
        for (int unit = 1; unit <= units; unit++) {
            benefit += stake.benefit(unit, Duration.ZERO, plan.window());
            cost += stake.cost(unit, Duration.ZERO, plan.window());
        }
        var reach = stake.bundle().startUpTime().plus(plan.window());
        double probability = question.curve().within(reach)
                * question.wants().share(stake.bundle().id())
                * question.wants().units().atLeast(units);
        return Optional.of(new Recommendation(
                stake.bundle().id(),
                units,
                Math.min(1, probability),
                question.now().plus(reach),
                benefit,
                cost,
                Words.because(stake, plan, units, catalogue.currency())));
    }
}
