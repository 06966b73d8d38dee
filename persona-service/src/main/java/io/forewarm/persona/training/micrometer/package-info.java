/** Meters about models. */
@NullMarked
package io.forewarm.persona.training.micrometer;

import org.jspecify.annotations.NullMarked;
