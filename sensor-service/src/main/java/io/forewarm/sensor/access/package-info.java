/** Which requests need which right. */
@NullMarked
package io.forewarm.sensor.access;

import org.jspecify.annotations.NullMarked;
