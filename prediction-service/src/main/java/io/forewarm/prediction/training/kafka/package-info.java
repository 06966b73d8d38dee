/** What happens, from Kafka into the log that models are fitted to. */
@NullMarked
package io.forewarm.prediction.training.kafka;

import org.jspecify.annotations.NullMarked;
