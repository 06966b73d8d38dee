/** One subject's forecast from all that is known about it. */
@NullMarked
package io.forewarm.prediction.forecast;

import org.jspecify.annotations.NullMarked;
