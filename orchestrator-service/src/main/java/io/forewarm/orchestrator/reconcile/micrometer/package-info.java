/** Meters of the passes. */
@NullMarked
package io.forewarm.orchestrator.reconcile.micrometer;

import org.jspecify.annotations.NullMarked;
