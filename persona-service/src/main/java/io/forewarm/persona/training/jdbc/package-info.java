/** Cluster models in PostgreSQL. */
@NullMarked
package io.forewarm.persona.training.jdbc;

import org.jspecify.annotations.NullMarked;
