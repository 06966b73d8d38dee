/** Behaviour that nobody showed: made up from what people who run platforms know, to learn from before anybody came. */
@NullMarked
package io.forewarm.persona.behaviour;

import org.jspecify.annotations.NullMarked;
