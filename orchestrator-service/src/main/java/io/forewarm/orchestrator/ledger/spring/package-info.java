/** Wiring of the ledger. */
@NullMarked
package io.forewarm.orchestrator.ledger.spring;

import org.jspecify.annotations.NullMarked;
