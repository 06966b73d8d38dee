/** The summary as JSON. */
@NullMarked
package io.forewarm.quickstart.score.jackson;

import org.jspecify.annotations.NullMarked;
