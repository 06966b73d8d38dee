/** Sources in, activity events out: the one service that ever sees who somebody is. */
@NullMarked
package io.forewarm.sensor;

import org.jspecify.annotations.NullMarked;
