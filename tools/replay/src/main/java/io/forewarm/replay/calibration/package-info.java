/** Whether forecasts come true as often as they say. */
@NullMarked
package io.forewarm.replay.calibration;

import org.jspecify.annotations.NullMarked;
