/** Claims over HTTP. */
@NullMarked
package io.forewarm.benchmarks.claims.web;

import org.jspecify.annotations.NullMarked;
