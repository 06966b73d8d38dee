/** What was recorded: jobs of users, read from a log. */
@NullMarked
package io.forewarm.replay.trace;

import org.jspecify.annotations.NullMarked;
