/** Settings and wiring of privacy. */
@NullMarked
package io.forewarm.sensor.privacy.spring;

import org.jspecify.annotations.NullMarked;
