/** How models are fitted to what happened, judged, and brought into use. */
@NullMarked
package io.forewarm.prediction.training;

import org.jspecify.annotations.NullMarked;
