/** Settings of profiles. */
@NullMarked
package io.forewarm.persona.profile.spring;

import org.jspecify.annotations.NullMarked;
