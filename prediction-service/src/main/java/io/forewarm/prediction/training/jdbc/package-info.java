/** What happened, in PostgreSQL. */
@NullMarked
package io.forewarm.prediction.training.jdbc;

import org.jspecify.annotations.NullMarked;
