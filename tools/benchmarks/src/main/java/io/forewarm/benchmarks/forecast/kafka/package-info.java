/** Events through the topology, and through a plain loop. */
@NullMarked
package io.forewarm.benchmarks.forecast.kafka;

import org.jspecify.annotations.NullMarked;
