/** Pooled warmth: interchangeable units of each bundle, kept ready for whoever asks next, on recorded history. */
@NullMarked
package io.forewarm.replay.pool;

import org.jspecify.annotations.NullMarked;
