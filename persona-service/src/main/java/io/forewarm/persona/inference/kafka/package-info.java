/** Inference as a Kafka Streams topology. */
@NullMarked
package io.forewarm.persona.inference.kafka;

import org.jspecify.annotations.NullMarked;
