/** The whole suite in one process: checks, start, playback, end. */
@NullMarked
package io.forewarm.quickstart;

import org.jspecify.annotations.NullMarked;
