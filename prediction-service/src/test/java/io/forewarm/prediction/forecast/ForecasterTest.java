package io.forewarm.prediction.forecast;

import static io.forewarm.prediction.TestNeeds.ACME;
import static io.forewarm.prediction.TestNeeds.ADA;
import static io.forewarm.prediction.TestNeeds.JOB_SMALL;
import static io.forewarm.prediction.TestNeeds.NINE;
import static io.forewarm.prediction.TestNeeds.persona;
import static io.forewarm.prediction.TestNeeds.rhythm;
import static io.forewarm.prediction.TestPlans.FORECASTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.forewarm.model.forecast.NeedForecast;
import io.forewarm.model.forecast.Recommendation;
import io.forewarm.model.persona.Sensitivity;
import io.forewarm.model.persona.UseCase;
import io.forewarm.prediction.history.NeedHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ForecasterTest {

    private final News news = new News(0.02, Duration.ofSeconds(30));

    @Test
    void saysWhenWhatAndWhy() {
        var history = rhythm(12, Duration.ofSeconds(62));

        var forecast = outlook(history, history.silentSince().plusSeconds(20)).forecast();

        assertThat(forecast.probabilityWithin().get(Duration.ofMinutes(1)))
                .satisfies(p -> assertThat(p).isGreaterThan(0.8));
        assertThat(forecast.bundles().get(JOB_SMALL))
                .satisfies(p -> assertThat(p).isGreaterThan(0.9));
        assertThat(forecast.because())
                .first()
                .asString()
                .contains("own gaps were shorter than")
                .contains("20s");
    }

    @Test
    void isDueAgainSoonWhileANeedIsNearAndNeverOnceItIsHopeless() {
        var history = rhythm(1, Duration.ofSeconds(62));

        var near = outlook(history, NINE.plusSeconds(20));
        var hopeless = outlook(NeedHistory.startingAt(NINE), NINE.plus(Duration.ofDays(900)));

        assertThat(near.next()).hasValueSatisfying(at -> assertThat(at).isBefore(NINE.plusSeconds(30)));
        assertThat(hopeless.forecast().probabilityWithin()).isNotEmpty();
        assertThat(hopeless.next()).isEmpty();
    }

    @Test
    void whoMindsWaitingGetsMore() {
        var history = rhythm(3, Duration.ofHours(1));
        var at = history.silentSince().plus(Duration.ofMinutes(40));

        var hurried = outlook(history, at, Sensitivity.LATENCY_CRITICAL).forecast();
        var saving = outlook(history, at, Sensitivity.COST_OPTIMISED).forecast();

        assertThat(benefit(hurried)).isGreaterThan(benefit(saving));
    }

    @Test
    void aMomentLaterThereIsNoNewsAndAfterAWhileThereIs() {
        var history = rhythm(12, Duration.ofMinutes(10));
        var told = outlook(history, history.silentSince().plusSeconds(100)).forecast();

        var sameAgain = outlook(history, history.silentSince().plusSeconds(101)).forecast();
        var later = outlook(history, history.silentSince().plusSeconds(500)).forecast();

        assertThat(news.isIn(sameAgain, told)).isFalse();
        assertThat(news.isIn(later, told)).isTrue();
    }

    @Test
    void adviceIsNewsWhenItsEndIsNear() {
        var history = rhythm(12, Duration.ofSeconds(62));
        var told = outlook(history, history.silentSince().plusSeconds(20)).forecast();
        var advice = told.recommendations().getFirst();

        var longAgo = new NeedForecast(
                told.tenant(),
                told.subject(),
                told.at(),
                told.probabilityWithin(),
                told.bundles(),
                told.sizes(),
                List.of(new Recommendation(
                        advice.bundle(),
                        advice.units(),
                        advice.probability(),
                        told.at().plusSeconds(20),
                        advice.expectedBenefit(),
                        advice.expectedCost(),
                        advice.because())),
                told.evidence(),
                told.because());

        assertThat(news.isIn(told, longAgo)).isTrue();
        assertThat(news.isIn(told, told)).isFalse();
    }

    @Test
    void aWagerIsSettledByTheNeedOrByTime() {
        var wager = new Wager(NINE, 0.8);

        assertThat(wager.scoreAtNeed(NINE.plusSeconds(100)).orElseThrow()).isCloseTo(0.04, within(1e-9));
        assertThat(wager.scoreAtNeed(NINE.plusSeconds(301)).orElseThrow()).isCloseTo(0.64, within(1e-9));
        assertThat(wager.scoreAtNeed(NINE)).isEmpty();
        assertThat(wager.scoreInSilence(NINE.plusSeconds(300))).isEmpty();
        assertThat(wager.scoreInSilence(NINE.plusSeconds(301))).isPresent();
    }

    private static double benefit(NeedForecast forecast) {
        return forecast.recommendations().stream()
                .mapToDouble(each -> each.expectedBenefit())
                .sum();
    }

    private static Outlook outlook(NeedHistory history, Instant now) {
        return FORECASTER.outlook(new Situation(ACME, ADA, history, Optional.empty(), List.of(), 0.3, now));
    }

    private static Outlook outlook(NeedHistory history, Instant now, Sensitivity sensitivity) {
        var traits = Traits.of(persona(ADA, NINE, UseCase.PRODUCTION, sensitivity));
        return FORECASTER.outlook(new Situation(ACME, ADA, history, Optional.of(traits), List.of(), 0.3, now));
    }
}
