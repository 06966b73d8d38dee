/** What a subject's past needs say about the next minutes: the numbers that a hazard is learnt from. */
@NullMarked
package io.forewarm.prediction.rhythm;

import org.jspecify.annotations.NullMarked;
