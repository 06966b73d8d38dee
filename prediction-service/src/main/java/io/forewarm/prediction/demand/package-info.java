/** How much all subjects together will need. */
@NullMarked
package io.forewarm.prediction.demand;

import org.jspecify.annotations.NullMarked;
