/** The result as JSON. */
@NullMarked
package io.forewarm.benchmarks.claims.jackson;

import org.jspecify.annotations.NullMarked;
