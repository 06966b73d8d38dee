/** A clock that runs ahead until it has caught up with the time of day. */
@NullMarked
package io.forewarm.quickstart.time;

import org.jspecify.annotations.NullMarked;
