/** From features to personas: what we believe, how sure we are, and why. */
@NullMarked
package io.forewarm.persona.inference;

import org.jspecify.annotations.NullMarked;
