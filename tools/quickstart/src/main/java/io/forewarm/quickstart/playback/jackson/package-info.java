/** The journal on disk. */
@NullMarked
package io.forewarm.quickstart.playback.jackson;

import org.jspecify.annotations.NullMarked;
