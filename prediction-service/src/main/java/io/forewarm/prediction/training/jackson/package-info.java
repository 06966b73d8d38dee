/** What fits scored, as JSON. */
@NullMarked
package io.forewarm.prediction.training.jackson;

import org.jspecify.annotations.NullMarked;
