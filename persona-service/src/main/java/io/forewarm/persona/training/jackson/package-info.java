/** Models as JSON. */
@NullMarked
package io.forewarm.persona.training.jackson;

import org.jspecify.annotations.NullMarked;
