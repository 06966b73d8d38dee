/** Advice in PostgreSQL. */
@NullMarked
package io.forewarm.orchestrator.forecast.jdbc;

import org.jspecify.annotations.NullMarked;
