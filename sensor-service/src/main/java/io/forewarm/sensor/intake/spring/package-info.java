/** Settings and wiring of the intake. */
@NullMarked
package io.forewarm.sensor.intake.spring;

import org.jspecify.annotations.NullMarked;
