/** Recorded activity from files, and forecasts into them. */
@NullMarked
package io.forewarm.replay.service.jackson;

import org.jspecify.annotations.NullMarked;
