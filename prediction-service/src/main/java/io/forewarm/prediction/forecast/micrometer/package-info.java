/** Meters of the forecasts. */
@NullMarked
package io.forewarm.prediction.forecast.micrometer;

import org.jspecify.annotations.NullMarked;
