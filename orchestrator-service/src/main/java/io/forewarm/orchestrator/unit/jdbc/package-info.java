/** Units in PostgreSQL. */
@NullMarked
package io.forewarm.orchestrator.unit.jdbc;

import org.jspecify.annotations.NullMarked;
