/** Forecasts in PostgreSQL. */
@NullMarked
package io.forewarm.prediction.query.jdbc;

import org.jspecify.annotations.NullMarked;
