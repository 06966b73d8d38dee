/** Wiring of the passes. */
@NullMarked
package io.forewarm.orchestrator.reconcile.spring;

import org.jspecify.annotations.NullMarked;
