/** Wiring of claims. */
@NullMarked
package io.forewarm.orchestrator.claim.spring;

import org.jspecify.annotations.NullMarked;
