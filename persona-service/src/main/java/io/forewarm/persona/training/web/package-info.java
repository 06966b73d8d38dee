/** Training over REST. */
@NullMarked
package io.forewarm.persona.training.web;

import org.jspecify.annotations.NullMarked;
