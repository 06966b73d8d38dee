/** Features as JSON. */
@NullMarked
package io.forewarm.persona.feature.jackson;

import org.jspecify.annotations.NullMarked;
