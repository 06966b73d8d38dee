/** Counts what is on the topics. */
@NullMarked
package io.forewarm.quickstart.score.kafka;

import org.jspecify.annotations.NullMarked;
