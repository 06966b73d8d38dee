/** Forewarm's own policy: a learnt hazard, replayed. */
@NullMarked
package io.forewarm.replay.hazard;

import org.jspecify.annotations.NullMarked;
