/** What the forecasts advise at the moment, as far as it matters for planning. */
@NullMarked
package io.forewarm.orchestrator.forecast;

import org.jspecify.annotations.NullMarked;
