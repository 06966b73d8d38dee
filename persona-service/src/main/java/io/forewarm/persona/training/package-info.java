/** Learns from all subjects together: groups of similar ones. */
@NullMarked
package io.forewarm.persona.training;

import org.jspecify.annotations.NullMarked;
