/** Labels over REST. */
@NullMarked
package io.forewarm.persona.labelling.web;

import org.jspecify.annotations.NullMarked;
