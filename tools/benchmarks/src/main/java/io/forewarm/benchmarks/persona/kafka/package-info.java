/** The topology of persona-service, and the restore of its state. */
@NullMarked
package io.forewarm.benchmarks.persona.kafka;

import org.jspecify.annotations.NullMarked;
