/** What became of units and claims, and the outbox that tells it to the forecasts. */
@NullMarked
package io.forewarm.orchestrator.ledger;

import org.jspecify.annotations.NullMarked;
