/** Results as people and programs read them. */
@NullMarked
package io.forewarm.replay.report;

import org.jspecify.annotations.NullMarked;
