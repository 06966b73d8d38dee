/** Forgetting in PostgreSQL. */
@NullMarked
package io.forewarm.orchestrator.erasure.jdbc;

import org.jspecify.annotations.NullMarked;
