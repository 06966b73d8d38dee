/** What subjects are, as rules of thumb vote and as people say: what models learn from. */
@NullMarked
package io.forewarm.persona.labelling;

import org.jspecify.annotations.NullMarked;
