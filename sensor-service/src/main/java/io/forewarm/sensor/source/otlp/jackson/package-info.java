/** OTLP's log records in JSON. */
@NullMarked
package io.forewarm.sensor.source.otlp.jackson;

import org.jspecify.annotations.NullMarked;
