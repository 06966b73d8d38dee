/** Scores Forewarm and the other policies on recorded history: the command line, and what it puts together. */
@NullMarked
package io.forewarm.replay;

import org.jspecify.annotations.NullMarked;
