/** What ticks. */
@NullMarked
package io.forewarm.orchestrator.spring;

import org.jspecify.annotations.NullMarked;
