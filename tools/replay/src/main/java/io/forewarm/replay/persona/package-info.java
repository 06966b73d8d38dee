/** What kind of user is this, and is it the same one: personas on recorded history. */
@NullMarked
package io.forewarm.replay.persona;

import org.jspecify.annotations.NullMarked;
