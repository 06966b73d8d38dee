/** Modes over REST. */
@NullMarked
package io.forewarm.orchestrator.guard.web;

import org.jspecify.annotations.NullMarked;
