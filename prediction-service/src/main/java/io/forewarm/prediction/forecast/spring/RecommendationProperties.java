package io.forewarm.prediction.forecast.spring;

import io.forewarm.model.catalogue.Catalogue;
import io.forewarm.prediction.recommendation.Economics;
import io.forewarm.prediction.recommendation.LoadPrice;
import io.forewarm.prediction.recommendation.WaitingWeights;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings under {@code forewarm.prediction.recommendation}.
 *
 * @param latencyCritical weight of waiting for subjects who mind waiting most
 * @param balanced weight of waiting for the others
 * @param costOptimised weight of waiting for subjects who mind paying most
 * @param calmLoad utilisation up to which warmth costs its plain price
 * @param fullLoad utilisation from which on it costs {@code fullLoadPrice} times as much
 * @param fullLoadPrice factor on the price of warmth at full load
 * @param leastShare a bundle that is less probable gets no advice
 * @param mostUnits no advice is for more units
 * @param mostAdvice most bundles advised for one subject
 */
@Validated
@ConfigurationProperties("forewarm.prediction.recommendation")
record RecommendationProperties(
        @DefaultValue("2") @PositiveOrZero double latencyCritical,
        @DefaultValue("1") @PositiveOrZero double balanced,
        @DefaultValue("0.4") @PositiveOrZero double costOptimised,
        @DefaultValue("0.6") @PositiveOrZero double calmLoad,
        @DefaultValue("0.95") @DecimalMax("1") double fullLoad,
        @DefaultValue("4") @DecimalMin("1") double fullLoadPrice,
        @DefaultValue("0.15") @Positive @DecimalMax("1") double leastShare,
        @DefaultValue("20") @Positive int mostUnits,
        @DefaultValue("3") @Positive int mostAdvice) {

    Economics economics(Catalogue catalogue) {
        return new Economics(
                catalogue,
                new WaitingWeights(latencyCritical, balanced, costOptimised),
                new LoadPrice(calmLoad, fullLoad, fullLoadPrice),
                leastShare,
                mostUnits,
                mostAdvice);
    }
}
