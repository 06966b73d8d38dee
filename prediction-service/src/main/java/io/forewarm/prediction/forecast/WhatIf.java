package io.forewarm.prediction.forecast;

import io.forewarm.model.forecast.NeedForecast;
import io.forewarm.model.identity.SubjectId;
import io.forewarm.model.identity.TenantId;
import io.forewarm.prediction.arrival.ArrivalModel;
import io.forewarm.prediction.arrival.ArrivalVersion;
import io.forewarm.prediction.history.Need;
import io.forewarm.prediction.history.NeedHistory;
import io.forewarm.prediction.rhythm.Crowd;
import io.forewarm.prediction.rhythm.Doing;
import io.forewarm.prediction.rhythm.Held;
import io.forewarm.prediction.rhythm.Rhythm;
import io.forewarm.prediction.rhythm.RhythmFeature;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Forecasts for somebody who does not exist: made up from a history, a persona and a load, by the same code as the
 * others. Nobody else is around, and no habits of others fill in.
 *
 * @param learnt the model of times in use, if there is one
 */
public record WhatIf(Forecaster forecaster, Supplier<Optional<ArrivalVersion>> learnt) {

    private static final SubjectId NOBODY = new SubjectId("0".repeat(32));

    /**
     * What the platform is like.
     *
     * @param utilisation how busy it is, in [0, 1]
     * @param priceFactor times which all prices are what the catalogue says; above 0
     */
    public record Platform(double utilisation, double priceFactor) {

        /** Idle, and as dear as the catalogue says. */
        public static final Platform IDLE = new Platform(0, 1);

        public Platform {
            if (!(priceFactor > 0) || Double.isInfinite(priceFactor)) {
                throw new IllegalArgumentException("priceFactor must be > 0: " + priceFactor);
            }
        }
    }

    /**
     * The forecast.
     *
     * @param needs in any order; none after {@code now}
     */
    public NeedForecast forecast(
            TenantId tenant, List<Need> needs, Optional<Traits> traits, Platform platform, Instant now) {
        var inOrder = needs.stream().sorted(Comparator.comparing(Need::at)).toList();
        if (!inOrder.isEmpty() && inOrder.getLast().at().isAfter(now)) {
            throw new IllegalArgumentException("needs must not be later than %s: %s"
                    .formatted(now, inOrder.getLast().at()));
        }
        var history = NeedHistory.startingAt(
                inOrder.isEmpty() ? now : inOrder.getFirst().at());
        for (var need : inOrder) {
            history = history.plus(need, forecaster.timing().memory()).history();
        }
        var said = inOrder.isEmpty()
                ? Optional.<Learnt>empty()
                : learnt.get().map(version -> learnt(version, inOrder, now));
        return forecaster
                .withPricesTimes(platform.priceFactor())
                .outlook(new Situation(tenant, NOBODY, history, traits, List.of(), platform.utilisation(), now, said))
                .forecast();
    }

    private Learnt learnt(ArrivalVersion version, List<Need> needs, Instant now) {
        int shift = Doing.shiftMinutes(forecaster.timing().memory().zone(), now);
        var rhythm = new Rhythm(shift);
        var crowd = new Crowd(shift);
        for (int number = 0; number < needs.size(); number++) {
            var wanted = needs.get(number).wanted();
            var what = new Held(number, (float) (wanted.requests().cores() * wanted.units()), -1);
            crowd.take(rhythm, new Doing.Granted(needs.get(number).at(), what, 0));
        }
        var row = new float[RhythmFeature.COUNT];
        var within = new double[ArrivalModel.HORIZON_MINUTES.size()];
        int minute = Doing.minute(now);
        rhythm.describe(minute, crowd.at(minute), row);
        version.model().probabilities(row, within);
        return new Learnt(version.name(), Arrays.stream(within).boxed().toList());
    }
}
