/** What AWS's own words mean: names of calls and of instance types. */
@NullMarked
package io.forewarm.sensor.source.cloudtrail;

import org.jspecify.annotations.NullMarked;
