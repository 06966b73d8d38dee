/** Observe, plan, apply. */
@NullMarked
package io.forewarm.orchestrator.reconcile;

import org.jspecify.annotations.NullMarked;
