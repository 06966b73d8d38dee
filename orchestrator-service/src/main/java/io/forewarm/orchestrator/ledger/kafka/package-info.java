/** Outcomes to Kafka. */
@NullMarked
package io.forewarm.orchestrator.ledger.kafka;

import org.jspecify.annotations.NullMarked;
