/** Bytes, as state is kept. */
@NullMarked
package io.forewarm.persona.form;

import org.jspecify.annotations.NullMarked;
