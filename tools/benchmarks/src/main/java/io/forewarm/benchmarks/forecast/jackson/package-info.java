/** The result as JSON. */
@NullMarked
package io.forewarm.benchmarks.forecast.jackson;

import org.jspecify.annotations.NullMarked;
