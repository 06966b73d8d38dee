/** Settings and wiring of training. */
@NullMarked
package io.forewarm.persona.training.spring;

import org.jspecify.annotations.NullMarked;
