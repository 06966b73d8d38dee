package io.forewarm.prediction.forecast.spring;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings under {@code forewarm.prediction.shrinkage}: how many observations each prior belief is worth.
 *
 * @param own the persona's habits, beside a subject's own
 * @param shared the wider circle's, beside the narrower one's
 * @param season even hours of the week, beside the observed ones
 * @param context plain counts of bundles, beside those that know what came last
 * @param reliability that forecasts hold, beside how they ended
 */
@Validated
@ConfigurationProperties("forewarm.prediction.shrinkage")
record ShrinkageProperties(
        @DefaultValue("1.5") @Positive double own,
        @DefaultValue("4") @Positive double shared,
        @DefaultValue("3") @Positive double season,
        @DefaultValue("3") @Positive double context,
        @DefaultValue("2") @Positive double reliability) {}
