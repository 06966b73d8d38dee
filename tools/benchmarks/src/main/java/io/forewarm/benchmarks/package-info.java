/** How fast the services are. */
@NullMarked
package io.forewarm.benchmarks;

import org.jspecify.annotations.NullMarked;
