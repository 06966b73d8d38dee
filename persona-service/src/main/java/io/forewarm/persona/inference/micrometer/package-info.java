/** Meters about inference. */
@NullMarked
package io.forewarm.persona.inference.micrometer;

import org.jspecify.annotations.NullMarked;
