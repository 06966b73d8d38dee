/** How fast sensor-service takes events, next to what Kafka alone takes. */
@NullMarked
package io.forewarm.benchmarks.ingest;

import org.jspecify.annotations.NullMarked;
