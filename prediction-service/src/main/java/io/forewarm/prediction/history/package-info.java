/** What a subject has needed so far, decayed, in a bounded space. */
@NullMarked
package io.forewarm.prediction.history;

import org.jspecify.annotations.NullMarked;
