/** Claims: a subject takes a unit. */
@NullMarked
package io.forewarm.orchestrator.claim;

import org.jspecify.annotations.NullMarked;
