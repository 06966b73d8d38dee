/** Claims over REST, and the way to the subject of a user. */
@NullMarked
package io.forewarm.orchestrator.claim.web;

import org.jspecify.annotations.NullMarked;
