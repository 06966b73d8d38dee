/** What of the learning Smile does. */
@NullMarked
package io.forewarm.prediction.learning.smile;

import org.jspecify.annotations.NullMarked;
