package io.forewarm.prediction.query.spring;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings under {@code forewarm.prediction.query}.
 *
 * @param mostItems most items on a page, whatever is asked for
 */
@Validated
@ConfigurationProperties("forewarm.prediction.query")
record QueryProperties(@DefaultValue("500") @Positive int mostItems) {}
