/** A real Kafka broker and a real PostgreSQL on this machine, for integration tests and for trying Forewarm out. */
@NullMarked
package io.forewarm.local;

import org.jspecify.annotations.NullMarked;
