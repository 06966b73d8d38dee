package io.forewarm.orchestrator.reconcile;

import io.forewarm.orchestrator.directive.Directives;
import io.forewarm.orchestrator.guard.Modes;

/**
 * What the owner has said, as it was when the pass began.
 *
 * @param modes with those of the directives
 */
record Ruling(Modes modes, Directives directives) {}
