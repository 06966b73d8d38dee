/** Labels in PostgreSQL. */
@NullMarked
package io.forewarm.persona.labelling.jdbc;

import org.jspecify.annotations.NullMarked;
