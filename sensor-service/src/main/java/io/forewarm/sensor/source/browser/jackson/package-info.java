/** Reads what web consoles' pages send. */
@NullMarked
package io.forewarm.sensor.source.browser.jackson;

import org.jspecify.annotations.NullMarked;
