/** Settings and wiring of training. */
@NullMarked
package io.forewarm.prediction.training.spring;

import org.jspecify.annotations.NullMarked;
