/** The log that events are appended to, and its end at a restart. */
@NullMarked
package io.forewarm.sensor.intake.kafka;

import org.jspecify.annotations.NullMarked;
