/** Topologies and plain loops on a broker in this process. */
@NullMarked
package io.forewarm.benchmarks.streams.kafka;

import org.jspecify.annotations.NullMarked;
