/** The one JSON mapping that all services share. */
@NullMarked
package io.forewarm.model.jackson;

import org.jspecify.annotations.NullMarked;
