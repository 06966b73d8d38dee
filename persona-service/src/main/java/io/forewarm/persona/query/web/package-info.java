/** Personas over REST. */
@NullMarked
package io.forewarm.persona.query.web;

import org.jspecify.annotations.NullMarked;
