/** Meters of calls to the backend. */
@NullMarked
package io.forewarm.orchestrator.unit.micrometer;

import org.jspecify.annotations.NullMarked;
