/** Activity that somebody tells in our own words, as CloudEvents: for platforms that are no source by themselves. */
@NullMarked
package io.forewarm.sensor.source.cloudevents;

import org.jspecify.annotations.NullMarked;
