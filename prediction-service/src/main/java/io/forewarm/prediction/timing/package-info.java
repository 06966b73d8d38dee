/** When the next need comes. */
@NullMarked
package io.forewarm.prediction.timing;

import org.jspecify.annotations.NullMarked;
