/** Bodies to deliver, as JSON. */
@NullMarked
package io.forewarm.benchmarks.ingest.jackson;

import org.jspecify.annotations.NullMarked;
