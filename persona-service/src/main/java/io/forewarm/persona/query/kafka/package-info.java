/** Takes personas from Kafka. */
@NullMarked
package io.forewarm.persona.query.kafka;

import org.jspecify.annotations.NullMarked;
