/** The forecasts as a Kafka Streams topology. */
@NullMarked
package io.forewarm.prediction.forecast.kafka;

import org.jspecify.annotations.NullMarked;
