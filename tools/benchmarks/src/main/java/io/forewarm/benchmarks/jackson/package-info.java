/** Results as JSON. */
@NullMarked
package io.forewarm.benchmarks.jackson;

import org.jspecify.annotations.NullMarked;
