/** What to keep warm for one subject, and whether that pays. */
@NullMarked
package io.forewarm.prediction.recommendation;

import org.jspecify.annotations.NullMarked;
