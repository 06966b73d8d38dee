/** Wiring of the advice. */
@NullMarked
package io.forewarm.orchestrator.forecast.spring;

import org.jspecify.annotations.NullMarked;
