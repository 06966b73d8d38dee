/** Forecasts from Kafka into the store that answers queries. */
@NullMarked
package io.forewarm.prediction.query.kafka;

import org.jspecify.annotations.NullMarked;
