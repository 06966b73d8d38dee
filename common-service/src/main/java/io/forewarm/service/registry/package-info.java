/** Versions of fitted models: which there are, how good they are, and which one is in use. */
@NullMarked
package io.forewarm.service.registry;

import org.jspecify.annotations.NullMarked;
