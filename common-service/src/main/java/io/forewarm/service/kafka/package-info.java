/** Kafka as every service uses it: topics made at start, duplicates dropped, unreadable records set aside. */
@NullMarked
package io.forewarm.service.kafka;

import org.jspecify.annotations.NullMarked;
