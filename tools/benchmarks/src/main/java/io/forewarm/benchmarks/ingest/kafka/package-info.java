/** What Kafka takes from a producer that does nothing else. */
@NullMarked
package io.forewarm.benchmarks.ingest.kafka;

import org.jspecify.annotations.NullMarked;
