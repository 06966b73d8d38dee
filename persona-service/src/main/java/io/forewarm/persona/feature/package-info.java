/** The only place where numbers for models are made from habits. */
@NullMarked
package io.forewarm.persona.feature;

import org.jspecify.annotations.NullMarked;
