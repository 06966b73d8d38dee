/** What should be warm, and the steps that lead there. Pure. */
@NullMarked
package io.forewarm.orchestrator.plan;

import org.jspecify.annotations.NullMarked;
