/** Events through a topology, next to a plain loop over the same topic. */
@NullMarked
package io.forewarm.benchmarks.streams;

import org.jspecify.annotations.NullMarked;
