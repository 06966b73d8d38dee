/** What it will be, and how much of it. */
@NullMarked
package io.forewarm.prediction.choice;

import org.jspecify.annotations.NullMarked;
