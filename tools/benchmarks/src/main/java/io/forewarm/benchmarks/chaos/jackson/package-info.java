/** The result as JSON. */
@NullMarked
package io.forewarm.benchmarks.chaos.jackson;

import org.jspecify.annotations.NullMarked;
