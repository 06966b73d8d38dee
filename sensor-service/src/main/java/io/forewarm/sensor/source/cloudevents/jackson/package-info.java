/** CloudEvents whose data are JSON. */
@NullMarked
package io.forewarm.sensor.source.cloudevents.jackson;

import org.jspecify.annotations.NullMarked;
