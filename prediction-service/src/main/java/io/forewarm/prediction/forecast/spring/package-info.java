/** Settings and wiring of the forecasts. */
@NullMarked
package io.forewarm.prediction.forecast.spring;

import org.jspecify.annotations.NullMarked;
