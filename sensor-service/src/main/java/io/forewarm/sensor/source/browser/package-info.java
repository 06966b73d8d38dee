/** What a web console's pages tell: which consoles there are, who speaks for whom, and what an address gives away. */
@NullMarked
package io.forewarm.sensor.source.browser;

import org.jspecify.annotations.NullMarked;
