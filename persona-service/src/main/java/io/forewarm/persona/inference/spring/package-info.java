/** Settings and wiring of inference. */
@NullMarked
package io.forewarm.persona.inference.spring;

import org.jspecify.annotations.NullMarked;
