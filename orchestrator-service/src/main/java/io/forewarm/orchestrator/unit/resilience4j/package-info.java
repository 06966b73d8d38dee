/** Keeps a backend from being asked too much, or in vain. */
@NullMarked
package io.forewarm.orchestrator.unit.resilience4j;

import org.jspecify.annotations.NullMarked;
