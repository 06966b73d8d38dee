/** Results as JSON. */
@NullMarked
package io.forewarm.replay.report.jackson;

import org.jspecify.annotations.NullMarked;
