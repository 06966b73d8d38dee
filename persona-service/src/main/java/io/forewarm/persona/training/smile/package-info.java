/** KMeans of Smile. */
@NullMarked
package io.forewarm.persona.training.smile;

import org.jspecify.annotations.NullMarked;
