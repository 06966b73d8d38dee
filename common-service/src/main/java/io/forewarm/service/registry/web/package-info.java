/** Versions of models as people and programs ask for them, and switch between them. */
@NullMarked
package io.forewarm.service.registry.web;

import org.jspecify.annotations.NullMarked;
