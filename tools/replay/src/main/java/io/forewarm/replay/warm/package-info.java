/** Warmth that belongs to one user: requests, policies, and what each of them costs and saves. */
@NullMarked
package io.forewarm.replay.warm;

import org.jspecify.annotations.NullMarked;
