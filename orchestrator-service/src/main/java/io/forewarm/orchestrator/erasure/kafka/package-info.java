/** Orders to forget, from Kafka. */
@NullMarked
package io.forewarm.orchestrator.erasure.kafka;

import org.jspecify.annotations.NullMarked;
