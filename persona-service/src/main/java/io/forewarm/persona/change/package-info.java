/** Tells when somebody begins to behave in another way. Plain Java. */
@NullMarked
package io.forewarm.persona.change;

import org.jspecify.annotations.NullMarked;
