/** Plays the recorded steps at their times, and remembers how far it got. */
@NullMarked
package io.forewarm.quickstart.playback;

import org.jspecify.annotations.NullMarked;
