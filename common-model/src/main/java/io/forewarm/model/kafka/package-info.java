/** Our values on the wire: JSON with CloudEvents headers in Kafka's binary mode. */
@NullMarked
package io.forewarm.model.kafka;

import org.jspecify.annotations.NullMarked;
