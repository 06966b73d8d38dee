/** Modes in PostgreSQL. */
@NullMarked
package io.forewarm.orchestrator.guard.jdbc;

import org.jspecify.annotations.NullMarked;
