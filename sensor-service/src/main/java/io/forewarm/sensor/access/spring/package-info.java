/** Wiring of access. */
@NullMarked
package io.forewarm.sensor.access.spring;

import org.jspecify.annotations.NullMarked;
