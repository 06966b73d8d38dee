/** Log records of OpenTelemetry that tell what somebody asked a web service for. */
@NullMarked
package io.forewarm.sensor.source.otlp;

import org.jspecify.annotations.NullMarked;
