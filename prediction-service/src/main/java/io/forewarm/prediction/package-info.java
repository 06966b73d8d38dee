/** Personas, activity, load and outcomes in; forecasts out. */
@NullMarked
package io.forewarm.prediction;

import org.jspecify.annotations.NullMarked;
