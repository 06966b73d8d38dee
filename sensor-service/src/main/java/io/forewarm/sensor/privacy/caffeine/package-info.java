/** Subjects in memory. */
@NullMarked
package io.forewarm.sensor.privacy.caffeine;

import org.jspecify.annotations.NullMarked;
