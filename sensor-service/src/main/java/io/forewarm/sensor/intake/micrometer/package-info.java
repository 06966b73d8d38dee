/** What the intake measures. */
@NullMarked
package io.forewarm.sensor.intake.micrometer;

import org.jspecify.annotations.NullMarked;
