package io.forewarm.prediction.training.spring;

import io.forewarm.prediction.training.ArrivalTraining.Rules;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings under {@code forewarm.prediction.training}: how models are fitted to what happened.
 *
 * @param fitEvery pause, by the machine's clock, between two fits
 * @param lookEvery time, by the machine's clock, after which a model that another replica brought into use is used here
 * @param window how far back the past reaches that models are fitted to; nothing older is kept
 * @param leastNeeds fewer needs in it are too few to learn from
 * @param mostDoings no more of the past is read at once; a million takes some 200 MB for the time of a fit
 * @param moments how many moments of the past are looked at; a hundred thousand take some 30 MB for the time of a fit
 * @param newestShare share of the window's end, on which models are judged
 * @param keep so many versions of a model stay
 * @param seed of all that is drawn, so that the same past gives the same model
 */
@Validated
@ConfigurationProperties("forewarm.prediction.training")
record TrainingProperties(
        @DefaultValue("6h") @DurationMin(seconds = 1) Duration fitEvery,
        @DefaultValue("15s") @DurationMin(millis = 100) Duration lookEvery,
        @DefaultValue("60d") @DurationMin(hours = 1) Duration window,
        @DefaultValue("1000") @Positive int leastNeeds,
        @DefaultValue("1000000") @Positive int mostDoings,
        @DefaultValue("100000") @Positive int moments,
        @DefaultValue("0.2") @Positive @DecimalMax("0.5") double newestShare,
        @DefaultValue("10") @Positive int keep,
        @DefaultValue("1") long seed) {

    Rules rules() {
        return new Rules(window, leastNeeds, mostDoings, moments, newestShare, keep, seed);
    }
}
