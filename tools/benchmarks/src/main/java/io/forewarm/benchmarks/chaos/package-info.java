/** Random faults from a seed, with everything that must hold looked at after every step. */
@NullMarked
package io.forewarm.benchmarks.chaos;

import org.jspecify.annotations.NullMarked;
