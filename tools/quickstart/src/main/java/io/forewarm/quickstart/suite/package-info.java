/** Which services run, with which settings. */
@NullMarked
package io.forewarm.quickstart.suite;

import org.jspecify.annotations.NullMarked;
