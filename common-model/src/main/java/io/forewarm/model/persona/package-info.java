/** What we believe about a subject. */
@NullMarked
package io.forewarm.model.persona;

import org.jspecify.annotations.NullMarked;
