/** Settings of the planner. */
@NullMarked
package io.forewarm.orchestrator.plan.spring;

import org.jspecify.annotations.NullMarked;
