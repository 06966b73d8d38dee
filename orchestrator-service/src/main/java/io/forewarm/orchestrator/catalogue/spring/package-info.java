/** Where the catalogue comes from. */
@NullMarked
package io.forewarm.orchestrator.catalogue.spring;

import org.jspecify.annotations.NullMarked;
