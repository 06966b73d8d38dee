/** The catalogue for portals. */
@NullMarked
package io.forewarm.orchestrator.catalogue.web;

import org.jspecify.annotations.NullMarked;
