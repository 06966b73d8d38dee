/** Load to Kafka. */
@NullMarked
package io.forewarm.orchestrator.load.kafka;

import org.jspecify.annotations.NullMarked;
