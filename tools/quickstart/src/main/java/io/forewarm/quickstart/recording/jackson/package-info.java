/** Reads the recorded bodies. */
@NullMarked
package io.forewarm.quickstart.recording.jackson;

import org.jspecify.annotations.NullMarked;
