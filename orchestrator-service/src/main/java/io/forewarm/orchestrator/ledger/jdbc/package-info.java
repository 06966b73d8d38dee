/** Ledger and outbox in PostgreSQL. */
@NullMarked
package io.forewarm.orchestrator.ledger.jdbc;

import org.jspecify.annotations.NullMarked;
