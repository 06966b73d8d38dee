/** Meters of training. */
@NullMarked
package io.forewarm.prediction.training.micrometer;

import org.jspecify.annotations.NullMarked;
