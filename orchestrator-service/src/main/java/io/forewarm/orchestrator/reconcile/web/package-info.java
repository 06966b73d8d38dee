/** The plan over REST. */
@NullMarked
package io.forewarm.orchestrator.reconcile.web;

import org.jspecify.annotations.NullMarked;
