/** OTLP's log records in protobuf. */
@NullMarked
package io.forewarm.sensor.source.otlp.protobuf;

import org.jspecify.annotations.NullMarked;
