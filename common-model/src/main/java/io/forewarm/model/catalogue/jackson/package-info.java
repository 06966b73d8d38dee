/** Reads the catalogue from YAML. */
@NullMarked
package io.forewarm.model.catalogue.jackson;

import org.jspecify.annotations.NullMarked;
