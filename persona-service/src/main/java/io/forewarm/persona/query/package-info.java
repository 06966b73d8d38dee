/** What is believed about whom, for people and programs that ask. */
@NullMarked
package io.forewarm.persona.query;

import org.jspecify.annotations.NullMarked;
