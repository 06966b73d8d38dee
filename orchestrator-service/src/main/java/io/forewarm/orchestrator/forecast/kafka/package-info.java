/** Forecasts from Kafka. */
@NullMarked
package io.forewarm.orchestrator.forecast.kafka;

import org.jspecify.annotations.NullMarked;
