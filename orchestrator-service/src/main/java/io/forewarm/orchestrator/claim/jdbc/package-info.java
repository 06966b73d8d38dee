/** Claims in PostgreSQL. */
@NullMarked
package io.forewarm.orchestrator.claim.jdbc;

import org.jspecify.annotations.NullMarked;
