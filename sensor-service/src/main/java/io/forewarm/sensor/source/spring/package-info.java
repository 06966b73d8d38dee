/** Settings and wiring of the sources. */
@NullMarked
package io.forewarm.sensor.source.spring;

import org.jspecify.annotations.NullMarked;
