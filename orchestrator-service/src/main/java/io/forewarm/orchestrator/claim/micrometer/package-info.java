/** Meters of claims. */
@NullMarked
package io.forewarm.orchestrator.claim.micrometer;

import org.jspecify.annotations.NullMarked;
