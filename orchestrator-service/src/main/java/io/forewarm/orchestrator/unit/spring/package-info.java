/** Wiring of units. */
@NullMarked
package io.forewarm.orchestrator.unit.spring;

import org.jspecify.annotations.NullMarked;
