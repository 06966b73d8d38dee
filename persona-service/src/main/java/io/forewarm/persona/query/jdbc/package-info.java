/** Personas in PostgreSQL. */
@NullMarked
package io.forewarm.persona.query.jdbc;

import org.jspecify.annotations.NullMarked;
