/** Units and their life, and the port to the places where they live. */
@NullMarked
package io.forewarm.orchestrator.unit;

import org.jspecify.annotations.NullMarked;
