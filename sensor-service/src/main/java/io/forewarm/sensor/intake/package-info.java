/** Takes what sources deliver, once, and answers when it is safe on disk. */
@NullMarked
package io.forewarm.sensor.intake;

import org.jspecify.annotations.NullMarked;
