/** Wiring of forgetting. */
@NullMarked
package io.forewarm.orchestrator.erasure.spring;

import org.jspecify.annotations.NullMarked;
