/** How fast orchestrator-service gives out units, and how fast it plans. */
@NullMarked
package io.forewarm.benchmarks.claims;

import org.jspecify.annotations.NullMarked;
