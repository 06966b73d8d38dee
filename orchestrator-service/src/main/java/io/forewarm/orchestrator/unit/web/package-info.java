/** Units for people. */
@NullMarked
package io.forewarm.orchestrator.unit.web;

import org.jspecify.annotations.NullMarked;
