/** Waits for Kafka Streams. */
@NullMarked
package io.forewarm.quickstart.suite.kafka;

import org.jspecify.annotations.NullMarked;
