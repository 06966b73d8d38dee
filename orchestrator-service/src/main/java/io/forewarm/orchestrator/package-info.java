/** Forecasts in; warm units and claims out. */
@NullMarked
package io.forewarm.orchestrator;

import org.jspecify.annotations.NullMarked;
