/** Wiring of the simulated backend. */
@NullMarked
package io.forewarm.orchestrator.simulated.spring;

import org.jspecify.annotations.NullMarked;
