/** How many events a second become personas, and what a subject takes. */
@NullMarked
package io.forewarm.benchmarks.persona;

import org.jspecify.annotations.NullMarked;
