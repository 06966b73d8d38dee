/** What sources tell, before anything personal is taken out of it: never leaves this service. */
@NullMarked
package io.forewarm.sensor.source;

import org.jspecify.annotations.NullMarked;
