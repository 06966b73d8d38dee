/** The table of people, and erasures, in PostgreSQL. */
@NullMarked
package io.forewarm.sensor.privacy.jdbc;

import org.jspecify.annotations.NullMarked;
