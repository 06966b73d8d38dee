/** When the next need comes, learnt from many subjects' past. */
@NullMarked
package io.forewarm.prediction.arrival;

import org.jspecify.annotations.NullMarked;
