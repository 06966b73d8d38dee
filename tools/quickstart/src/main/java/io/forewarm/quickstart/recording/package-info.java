/** What was recorded, as the steps to be played. */
@NullMarked
package io.forewarm.quickstart.recording;

import org.jspecify.annotations.NullMarked;
