/** A backend that only pretends: for trying out and for tests. */
@NullMarked
package io.forewarm.orchestrator.simulated;

import org.jspecify.annotations.NullMarked;
