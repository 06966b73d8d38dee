/** Works out from what a subject does what kind of user it is. */
@NullMarked
package io.forewarm.persona;

import org.jspecify.annotations.NullMarked;
