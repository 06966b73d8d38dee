/** Forecasts over REST. */
@NullMarked
package io.forewarm.prediction.query.web;

import org.jspecify.annotations.NullMarked;
