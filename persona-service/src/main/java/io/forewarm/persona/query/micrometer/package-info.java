/** Meters about personas. */
@NullMarked
package io.forewarm.persona.query.micrometer;

import org.jspecify.annotations.NullMarked;
