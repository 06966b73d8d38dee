/** Kafka topics as both ends see them, as data. */
@NullMarked
package io.forewarm.model.topic;

import org.jspecify.annotations.NullMarked;
