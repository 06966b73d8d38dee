/** Wiring of the load report. */
@NullMarked
package io.forewarm.orchestrator.load.spring;

import org.jspecify.annotations.NullMarked;
