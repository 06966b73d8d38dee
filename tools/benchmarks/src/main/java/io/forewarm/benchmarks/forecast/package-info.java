/** How many forecasts a second. */
@NullMarked
package io.forewarm.benchmarks.forecast;

import org.jspecify.annotations.NullMarked;
