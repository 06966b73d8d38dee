/** Records of AWS CloudTrail. */
@NullMarked
package io.forewarm.sensor.source.cloudtrail.jackson;

import org.jspecify.annotations.NullMarked;
