/** Forecasts as people and programs ask for them. */
@NullMarked
package io.forewarm.prediction.query;

import org.jspecify.annotations.NullMarked;
