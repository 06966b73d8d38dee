/** Bodies to deliver, and the result as JSON. */
@NullMarked
package io.forewarm.benchmarks.ingest.jackson;

import org.jspecify.annotations.NullMarked;
