/** How busy the backend is. */
@NullMarked
package io.forewarm.orchestrator.load;

import org.jspecify.annotations.NullMarked;
