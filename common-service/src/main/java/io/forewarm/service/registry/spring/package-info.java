/** Wiring of the registry. */
@NullMarked
package io.forewarm.service.registry.spring;

import org.jspecify.annotations.NullMarked;
