/** Models that are fitted to what happened. */
@NullMarked
package io.forewarm.prediction.learning;

import org.jspecify.annotations.NullMarked;
