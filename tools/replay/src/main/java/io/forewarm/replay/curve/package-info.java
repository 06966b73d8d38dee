/** What a policy costs for what it achieves, and which policies are the best at any cost. */
@NullMarked
package io.forewarm.replay.curve;

import org.jspecify.annotations.NullMarked;
