/** The service in a process of its own. */
@NullMarked
package io.forewarm.benchmarks.claims.spring;

import org.jspecify.annotations.NullMarked;
