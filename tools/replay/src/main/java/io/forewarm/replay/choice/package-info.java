/** What will be asked for when a user begins a session: ours and the simple answers, on recorded history. */
@NullMarked
package io.forewarm.replay.choice;

import org.jspecify.annotations.NullMarked;
