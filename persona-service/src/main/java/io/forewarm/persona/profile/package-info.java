/** What a subject is in the habit of doing, fading with time, in a few thousand bytes. */
@NullMarked
package io.forewarm.persona.profile;

import org.jspecify.annotations.NullMarked;
