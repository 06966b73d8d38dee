/** What the platform's owner has set for single bundles where the platform itself keeps such things. */
@NullMarked
package io.forewarm.orchestrator.directive;

import org.jspecify.annotations.NullMarked;
