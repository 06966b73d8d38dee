/** What a persona says of somebody, and what is believed before anything is seen. */
@NullMarked
package io.forewarm.persona.attribute;

import org.jspecify.annotations.NullMarked;
