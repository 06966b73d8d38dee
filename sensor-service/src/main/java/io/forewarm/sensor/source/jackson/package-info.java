/** Sources that speak JSON. */
@NullMarked
package io.forewarm.sensor.source.jackson;

import org.jspecify.annotations.NullMarked;
