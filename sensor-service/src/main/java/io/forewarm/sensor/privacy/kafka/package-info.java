/** Erasures to Kafka, and back to all replicas. */
@NullMarked
package io.forewarm.sensor.privacy.kafka;

import org.jspecify.annotations.NullMarked;
